"""Official documents and Chinese prose: a text goes in, a flawless 公文 comes out.

    model     a document as its elements and blocks, as GB/T 9704-2012 and 条例 art. 9 name them
    reader    pasted text, .txt, .docx, .pdf, .ofd → a Reading: the text, its Document, the unplaced
    checker   a Reading → findings, each with place, rule, source, mend and severity
    typeset   a Document → PDF, DOCX or OFD, laid out to GB/T 9704-2012
    cli       `bin/shuniu paper read|check|typeset FILE…`

Plain Python, nothing of the house. A paper has no life of its own: it is read, checked, mended and
typeset. Requirements DOC-1, DOC-3, DOC-4, REP-2, SEC-1.
"""
