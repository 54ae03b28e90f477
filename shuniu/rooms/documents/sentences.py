"""What the journal says of checkups."""

from shuniu.base.journal.models import Entry


def _kept(entry: Entry) -> str:
    found = entry.notes["found"]
    if found is None:
        return "留存体检稿，请后台体检"
    return f"留存体检稿，当时有{found}处问题" if found else "留存体检稿，当时没有问题"


def _typeset(entry: Entry) -> str:
    return f"请后台排成{str(entry.notes['fmt']).upper()}"


def _found(entry: Entry) -> str:
    count = entry.notes["found"]
    return f"后台体检完毕，有{count}处问题" if count else "后台体检完毕，没有问题"


CHECKUP = {
    "keep": _kept,
    "typeset": _typeset,
    "check": lambda entry: "请后台体检",
    "found": _found,
    "discard": lambda entry: "删除体检稿，文字已清除",
}
