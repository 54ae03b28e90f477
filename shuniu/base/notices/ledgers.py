"""The list of what was not delivered."""

from typing import ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from shuniu.base import nouns
from shuniu.base.actors import Actors
from shuniu.base.ledgers.columns import Column
from shuniu.base.ledgers.filters import Choice, Period
from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.totals import Total
from shuniu.base.notices.models import Channel, Dispatch, State
from shuniu.base.notices.models.dispatch import GIVEN_UP, STILL_TRIED
from shuniu.base.notices.permits import keeps


def about(dispatch: Dispatch) -> str:
    """What a message is about. What it says is for those it was sent to: a title may not be the keeper's to see."""
    slug = dispatch.message.noun
    try:
        return f"关于{nouns.named(slug).word}的通知" if slug else dispatch.message.sentence
    except KeyError:
        return "通知"


class Undelivered(Ledger):
    """未送达: what failed for good, and what failed so far (UX-4)."""

    name = "undelivered"
    word = "未送达"
    columns: ClassVar = [
        Column("about", "通知", about, title=True),
        Column("party", "收件人", "party__name", sort="party__pinyin", width="short"),
        Column("channel", "途径", lambda d: d.get_channel_display(), width="narrow"),
        Column("at", "时间", "message__at", sort="message__at", width="short"),
        Column("error", "原因", "error", width="medium"),
        Column("attempts", "已试", lambda d: f"{d.attempts} 次", excel=lambda d: d.attempts, width="narrow"),
        Column("next", "下次再试", lambda d: None if d.state == State.FAILED else d.due_at, width="short"),
    ]
    filters: ClassVar = [Choice("channel", "途径", Channel.choices), Period("period", "时间", "message__at")]
    totals: ClassVar = [
        Total("failed", "不再自动重试", GIVEN_UP, tone="overdue"),
        Total("waiting", "还在重试", STILL_TRIED, tone="amber"),
    ]
    empty = "通知都已送达"
    mend = "发不出去的短信、邮件，没有人任职的岗位，会列在这里。"

    def base(self, actors: Actors) -> QuerySet[Dispatch]:
        """For those who look after it."""
        found = Dispatch.objects.undelivered().select_related("message", "party")
        return found if keeps(actors) else found.none()

    def address(self, row: Dispatch) -> str:
        """Its card."""
        return reverse("notices:dispatch", args=[row.pk])

    def urgent(self, row: Dispatch) -> bool:
        """Urgent ones stand out."""
        return row.message.urgent
