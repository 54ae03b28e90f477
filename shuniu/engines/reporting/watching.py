"""Whom a rung of a ladder calls, for each clock of reporting. Nobody found: the clock goes on to the next rung at once."""

from collections.abc import Callable, Iterable, Mapping

from shuniu.base.parties.models import Party
from shuniu.engines.reporting.models import Call, Report, Submission
from shuniu.org.holders import posts_of
from shuniu.org.models import Role, Unit

Find = Callable[[], Iterable[Party]]


def _gather(told: Iterable[str], find: Mapping[str, Find]) -> list[Party]:
    parties = (party for key in told for party in find[key]())
    return list({party.pk: party for party in parties}.values())


def _posts(unit: Unit, *roles: str) -> Find:
    return lambda: posts_of(unit, *roles)


def signing(report: Report, told: Iterable[str]) -> list[Party]:
    """The signer, the writer, and the unit's heads (rule sign_ladder)."""
    return _gather(
        told,
        {
            "signer": lambda: [report.signer] if report.signer else [],
            "author": lambda: [report.author] if report.author else [],
            "director": _posts(report.unit, Role.OFFICE_DIRECTOR),
            "deputy": _posts(report.unit, Role.DEPUTY),
            "principal": _posts(report.unit, Role.PRINCIPAL),
        },
    )


def at_desk(submission: Submission, told: Iterable[str]) -> list[Party]:
    """The editor in charge, the desk's editors, its person on duty, its chief and leader (claim_ladder, outcome_ladder)."""
    desk = submission.desk
    editors = list(desk.editors.all())
    return _gather(
        told,
        {
            "editor": lambda: [submission.editor] if submission.editor else editors,
            "editors": lambda: editors,
            "duty": _posts(desk.unit, Role.DUTY_OFFICER),
            "chief": _posts(desk.unit, Role.SECTION_CHIEF),
            "leader": _posts(desk.unit, Role.DEPUTY, Role.OFFICE_DIRECTOR),
        },
    )


def _unit_posts(unit: Unit, editors: Find) -> dict[str, Find]:
    return {
        "reporter": _posts(unit, Role.REPORTER, Role.NET_REPORTER, Role.INVITED_REPORTER),
        "director": _posts(unit, Role.OFFICE_DIRECTOR),
        "deputy": _posts(unit, Role.DEPUTY),
        "editor": editors,
    }


def in_unit(submission: Submission, told: Iterable[str]) -> list[Party]:
    """The reporting unit's people, and the editor who asked (answer_ladder)."""
    asking = [submission.editor] if submission.editor else list(submission.desk.editors.all())
    return _gather(told, _unit_posts(submission.unit, lambda: asking))


def invited(call: Call, told: Iterable[str]) -> list[Party]:
    """The invited unit's people, and the desk's editors (invite_ladder)."""
    return _gather(told, _unit_posts(call.unit, lambda: list(call.invitation.desk.editors.all())))
