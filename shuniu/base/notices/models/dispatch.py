"""The outbox: a message on its way to a party by one channel."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from shuniu.base.notices.models.message import Message
from shuniu.base.parties.models import Party


class Channel(models.TextChoices):
    """How a message reaches somebody. In the application always; the others where they are set up."""

    IN_APP = "in_app", "系统内"
    EMAIL = "email", "电子邮件"
    SMS = "sms", "短信"
    CHAT = "chat", "政务即时通讯"


class State(models.TextChoices):
    """Where a dispatch stands."""

    WAITING = "waiting", "待发"
    SENT = "sent", "已送达"
    SPARED = "spared", "已阅免发"
    FAILED = "failed", "未送达"


GIVEN_UP = Q(state=State.FAILED)
STILL_TRIED = Q(state=State.WAITING) & ~Q(error="")


class Dispatches(models.QuerySet["Dispatch"]):
    """The outbox, in words."""

    def due(self, at: datetime) -> "Dispatches":
        """Those to be sent by now."""
        return self.filter(state=State.WAITING, due_at__lte=at)

    def free(self, at: datetime) -> "Dispatches":
        """Those that no worker holds."""
        return self.filter(Q(lease_until=None) | Q(lease_until__lte=at))

    def undelivered(self) -> "Dispatches":
        """Those that failed, for good or so far."""
        return self.filter(GIVEN_UP | STILL_TRIED)


class Dispatch(models.Model):
    """One message to one party by one channel; ``parcel`` names what is sent together and only once."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="dispatches")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=8, choices=Channel.choices)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    parcel = models.UUIDField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField(null=True)

    objects = Dispatches.as_manager()

    class Meta:
        verbose_name = "发送"
        constraints = [
            models.UniqueConstraint(fields=["message", "party", "channel"], name="dispatch_once"),
            models.CheckConstraint(
                condition=Q(state=State.SENT, sent_at__isnull=False)
                | (~Q(state=State.SENT) & Q(sent_at=None)),
                name="dispatch_sent_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.FAILED) | ~Q(error=""), name="dispatch_failed_says_why"
            ),
        ]
        indexes = [
            models.Index(fields=["due_at"], name="dispatch_waiting", condition=Q(state=State.WAITING)),
            models.Index(fields=["-id"], name="dispatch_failed", condition=Q(state=State.FAILED)),
            models.Index(fields=["parcel"], name="dispatch_parcel", condition=Q(parcel__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()} {self.party}"
