"""Names of WordprocessingML (ISO/IEC 29500-1, transitional) as ElementTree writes them."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
