"""What is said after a verb: what happened and what comes next."""

from shuniu.engines.reporting.models import Invitation, Report, Submission


def after_submit(report: Report) -> str:
    """Whom it waits for, or where it went."""
    if report.state == "signing":
        return f"已提交，等{_signer(report)}审签。签完自动报出，结果会在这里告诉您。"
    return after_sign(report)


def after_sign(report: Report) -> str:
    """The next signer, or the desks with their numbers."""
    if report.state == "signing":
        return f"已同意，转{_signer(report)}审签。"
    numbers = "；".join(
        f"{each.desk.unit.called}（{each.desk.line.name}），登记号 {each.called}"
        for each in report.submissions.select_related("desk__unit", "desk__line").order_by("pk")
    )
    return f"已报{numbers}。采用情况会在这里告诉报送人。"


def after_register(report: Report) -> str:
    """The number it got."""
    numbers = "、".join(each.called for each in report.submissions.order_by("pk"))
    return f"已登记，登记号 {numbers}。{report.unit.called}能看到它的去向。"


def after_hold(submission: Submission) -> str:
    """When it is looked at again."""
    return f"已留用，{submission.review_on:%-m月%-d日}再看，到时会提醒。"


def after_supplement(submission: Submission) -> str:
    """Back to the desk, or first to be signed again."""
    if submission.state == "asked_back":
        return f"已补充，等{_signer(submission.report)}审签，签完送回编辑台。"
    return "已补充，送回编辑台待选。"


def after_invite(invitation: Invitation) -> str:
    """To how many."""
    return f"已向{invitation.calls.count()}个单位约稿，没按时报的会自动提醒。"


def _signer(report: Report) -> str:
    return report.signer.name if report.signer else ""
