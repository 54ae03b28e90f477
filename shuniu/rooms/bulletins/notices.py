"""Who is told what after each verb. Clocks tell the rest; readers are told by ``distribute``, ``correct`` and ``recall``."""

from collections.abc import Callable, Iterable

from shuniu.base.journal.models import Entry
from shuniu.base.nouns import Telling
from shuniu.engines.reporting.permits import interested
from shuniu.rooms.bulletins.models import Issue, Item


def your_turn(issue: Issue, entry: Entry) -> Iterable[Telling]:
    """The next signer, or the desk when all have agreed."""
    named = f"《{issue.bulletin.name}》{issue.called}"
    if issue.signer:
        yield Telling([issue.signer], f"{named}等您审签。")
    elif entry.verb != "submit":
        yield Telling(list(issue.desk.editors.all()), f"{named}审签完成，可以签发。")


def sent_back(issue: Issue, entry: Entry) -> Iterable[Telling]:
    """The desk, with the opinion."""
    said = entry.remark.body if entry.remark else ""
    yield Telling(
        list(issue.desk.editors.all()), f"《{issue.bulletin.name}》{issue.called}被退回：{said}", True
    )


def contributors(word: str) -> Callable[[Item, Entry], Iterable[Telling]]:
    """Reporter and unit of every report that the item was made from."""

    def tell(item: Item, entry: Entry) -> Iterable[Telling]:
        for credit in item.credits.select_related("submission__report__text", "submission__unit"):
            submission = credit.submission
            title = submission.report.text.title
            where = f"《{entry.notes['bulletin']}》{entry.notes['called']}"
            yield Telling(interested(submission), word.format(title=title, where=where))

    return tell


ISSUE = {
    "submit": your_turn,
    "sign": your_turn,
    "sign_for": your_turn,
    "sign_on_paper": your_turn,
    "send_back": sent_back,
}
ITEM = {
    "appear": contributors("《{title}》已刊出：{where}。"),
    "correct": contributors("《{title}》刊出后有更正：{where}。"),
    "recall": contributors("刊有《{title}》的{where}已收回。"),
}
