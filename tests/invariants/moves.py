"""What anybody might try to do to a report or a submission, with what the verb asks rightly filled in."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report, Submission
from shuniu.engines.reporting.tests.builders import TEXT
from shuniu.engines.reporting.texts import Wording

Said = dict[str, Any]
NEW = Wording(TEXT.title, TEXT.body + "又查出3处。")


def _nothing(at: datetime) -> Said:
    return {}


REPORT: dict[str, Callable[[datetime], Said]] = {
    "sign": _nothing,
    "sign_for": lambda at: {"instructed_at": at},
    "revise": lambda at: {"wording": Wording(TEXT.title, f"{TEXT.body}{at:%H%M}")},
    "send_back": lambda at: {"opinion": "数字要核"},
    "withdraw": lambda at: {"reason": "情况有变"},
}
SUBMISSION: dict[str, Callable[[datetime], Said]] = {
    "claim": _nothing,
    "release": _nothing,
    "take_over": _nothing,
    "resume": _nothing,
    "part": _nothing,
    "adopt": lambda at: {"serves": ["同级"]},
    "hold": lambda at: {"review_on": (at + timedelta(days=7)).date(), "reason": "等几天"},
    "ask_back": lambda at: {"question": "分布在哪？"},
    "supplement": lambda at: {"wording": NEW},
    "decline": lambda at: {"code": "情况不新"},
    "verify": lambda at: {"how": "电话", "whom": "刘康", "confirmed": "属实"},
    "pass_up": lambda at: {"to": "省委办公厅"},
}


def do(thing: Report | Submission, verb: str, by: Any, at: datetime) -> None:
    """The verb as its page would do it."""
    said = (REPORT if isinstance(thing, Report) else SUBMISSION)[verb](at)
    getattr(acts, verb)(thing, by=by, at=at, **said)
