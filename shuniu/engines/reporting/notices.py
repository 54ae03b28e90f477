"""Who is told what after each verb. Clocks tell the rest."""

from collections.abc import Iterable
from typing import Any

from shuniu.base.journal.models import Entry
from shuniu.base.nouns import Telling
from shuniu.engines.reporting import rulings
from shuniu.engines.reporting.models import Call, Report, Submission, Synthesis
from shuniu.engines.reporting.permits import interested
from shuniu.org.holders import posts_of
from shuniu.org.models import Role

STOPS = ("。", "？", "！", "…")


def _urgent(thing: Any, entry: Entry) -> bool:
    return rulings.is_urgent(thing.urgency, thing.unit, entry.at)


def your_turn(report: Report, entry: Entry) -> Iterable[Telling]:
    """The next signer."""
    if report.signer:
        yield Telling([report.signer], f"《{report.text.title}》等您审签。", _urgent(report, entry))


def signed(report: Report, entry: Entry) -> Iterable[Telling]:
    """The next signer, or the writer when it went out."""
    if report.state == "signing":
        yield from your_turn(report, entry)
    elif report.author and report.author_id != entry.person_id:
        yield Telling([report.author], f"《{report.text.title}》已审签报出。")


def sent_back(report: Report, entry: Entry) -> Iterable[Telling]:
    """The writer, with the opinion."""
    if report.author:
        said = entry.remark.body if entry.remark else ""
        yield Telling([report.author], f"《{report.text.title}》被退回：{said}", _urgent(report, entry))


def received(submission: Submission, entry: Entry) -> Iterable[Telling]:
    """Urgent ones wake the desk's person on duty at once; the others wait in the list."""
    if _urgent(submission, entry):
        duty = posts_of(submission.desk.unit, Role.DUTY_OFFICER)
        told = [*duty, *submission.desk.editors.all()]
        yield Telling(
            told, f"{submission.unit.called}报来紧急信息《{submission.text.title}》，请马上接手。", True
        )


def outcome(word: str) -> Any:
    """Everybody interested hears what became of it, with the reason."""

    def tell(submission: Submission, entry: Entry) -> Iterable[Telling]:
        yield Telling(
            interested(submission),
            f"《{submission.report.text.title}》{submission.desk.unit.called}{word}{_why(entry)}",
        )

    return tell


def _why(entry: Entry) -> str:
    """The end of the sentence: the reason, with the stop it came with."""
    parts = [entry.notes.get("code", ""), entry.remark.body if entry.remark else ""]
    said = "；".join(part for part in parts if part)
    return f"{f'：{said}' if said else ''}{'' if said.endswith(STOPS) else '。'}"


def asked_back(submission: Submission, entry: Entry) -> Iterable[Telling]:
    """The unit's writers owe a supplement."""
    yield Telling(
        interested(submission),
        f"《{submission.report.text.title}》需要补充{_why(entry)}",
        _urgent(submission, entry),
    )


def resumed(submission: Submission, entry: Entry) -> Iterable[Telling]:
    """The unit that need not answer any more."""
    if entry.notes.get("unanswered"):
        yield Telling(interested(submission), f"《{submission.report.text.title}》不用再补充，编辑台继续办。")


def supplemented(submission: Submission, entry: Entry) -> Iterable[Telling]:
    """The editors of the desk."""
    if submission.state == "waiting":
        yield Telling(
            list(submission.desk.editors.all()),
            f"{submission.unit.called}补充了《{submission.text.title}》。",
        )


def adopted_above(submission: Submission, entry: Entry) -> Iterable[Telling]:
    """Good news goes down to the writer."""
    where = f"{entry.notes['to']}采用，刊《{entry.notes['publication']}》{entry.notes.get('issue', '')}"
    yield Telling(interested(submission), f"《{submission.report.text.title}》被{where}。")


def synthesis_adopted(synthesis: Synthesis, entry: Entry) -> Iterable[Telling]:
    """Every contributor."""
    for each in synthesis.contributions.select_related(
        "report__text", "report__author", "unit", "desk__unit"
    ):
        yield Telling(
            interested(each),
            f"《{each.report.text.title}》{each.desk.unit.called}已用于综合稿《{synthesis.text.title}》。",
        )


def called(call: Call, entry: Entry) -> Iterable[Telling]:
    """The unit that is asked."""
    invitation = call.invitation
    yield Telling([call.unit], f"{invitation.desk.unit.called}约稿《{invitation.title}》，请按时报来。")


def excused(call: Call, entry: Entry) -> Iterable[Telling]:
    """The unit that owes no more."""
    yield Telling([call.unit], f"约稿《{call.invitation.title}》你单位不用再报{_why(entry)}")


def answered(call: Call, entry: Entry) -> Iterable[Telling]:
    """The desk that asked."""
    yield Telling(
        list(call.invitation.desk.editors.all()), f"{call.unit.called}报来约稿《{call.invitation.title}》。"
    )


def owed_again(call: Call, entry: Entry) -> Iterable[Telling]:
    """The desk that asked."""
    yield Telling(
        list(call.invitation.desk.editors.all()),
        f"{call.unit.called}撤回了报来的稿子，约稿《{call.invitation.title}》仍在等它报。",
    )


REPORT = {
    "submit": your_turn,
    "resubmit": your_turn,
    "sign_again": your_turn,
    "sign": signed,
    "sign_for": signed,
    "sign_on_paper": signed,
    "send_back": sent_back,
}
SUBMISSION = {
    "receive": received,
    "adopt": outcome("已采用"),
    "hold": outcome("留用"),
    "decline": outcome("没有采用"),
    "ask_back": asked_back,
    "resume": resumed,
    "supplement": supplemented,
    "arrive": supplemented,
    "record_adoption": adopted_above,
}
SYNTHESIS = {"adopt": synthesis_adopted}
CALL = {"call": called, "excuse": excused, "release": excused, "answer": answered, "owe_again": owed_again}
