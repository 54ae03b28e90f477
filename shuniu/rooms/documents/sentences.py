"""What the journal says of checkups."""

from shuniu.base.journal.models import Entry


def _kept(entry: Entry) -> str:
    found = entry.notes["found"]
    return f"留存体检稿，当时有{found}处问题" if found else "留存体检稿，当时没有问题"


def _typeset(entry: Entry) -> str:
    return f"请后台排成{str(entry.notes['fmt']).upper()}"


CHECKUP = {"keep": _kept, "typeset": _typeset, "discard": lambda entry: "删除体检稿，文字已清除"}
