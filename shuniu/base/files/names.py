"""File names as they are kept and shown."""

import re
import unicodedata

NAME_LIMIT = 120
_UNWANTED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_NOT_IN_NAMES = re.compile(r'[<>:"|?*]')


def clean(name: str) -> str:
    """A name without folders, without characters that hide or turn others around; the suffix in small letters."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(c for c in last if unicodedata.category(c) not in _UNWANTED)
    stem, dot, suffix = _NOT_IN_NAMES.sub("_", visible).strip(" .").rpartition(".")
    if not dot:
        return suffix[:NAME_LIMIT] or "未命名"
    suffix = suffix.lower()[:8]
    return f"{(stem.strip(' .') or '未命名')[: NAME_LIMIT - len(suffix) - 1]}.{suffix}"


def suffix_of(name: str) -> str:
    """The suffix in small letters, without its dot; "" where there is none."""
    return name.rpartition(".")[2].lower() if "." in name else ""
