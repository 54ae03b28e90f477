"""One report at one desk, with its own life and outcome."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.reporting.chapter import URGENCIES
from shuniu.engines.reporting.models.desk import Desk
from shuniu.engines.reporting.models.report import Report
from shuniu.engines.reporting.models.synthesis import Synthesis
from shuniu.engines.reporting.models.version import Version
from shuniu.org.models import Person, Unit

OPEN = ["waiting", "in_hand", "held", "asked_back"]
TAKEN = ["adopted", "merged"]
ENDED = [*TAKEN, "declined", "withdrawn"]


def decided(states: set[str]) -> bool:
    """Is a report with these outcomes beyond taking back: adopted somewhere, or ended at every desk?"""
    return bool(states & set(TAKEN)) or (bool(states) and states <= set(ENDED))


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Submissions, in the desk's words."""

    def at_desk(self, desk: Desk | int) -> "SubmissionQuerySet":
        """What one desk has received."""
        return self.filter(desk=desk)

    def unfinished(self) -> "SubmissionQuerySet":
        """Without an outcome yet."""
        return self.filter(state__in=OPEN)

    def finished(self) -> "SubmissionQuerySet":
        """With an outcome."""
        return self.filter(state__in=ENDED)

    def taken(self) -> "SubmissionQuerySet":
        """Adopted, alone or in a joint text."""
        return self.filter(state__in=TAKEN)

    def due_for_review(self, at: datetime) -> "SubmissionQuerySet":
        """Held ones whose review date has come."""
        return self.filter(state="held", review_on__lte=at.date())


class Submission(Subject):
    """报送件 (REP-4): numbered when it reaches the desk; ``text`` is the desk's own working version.

    ``asked_text`` is the wording about which the desk asked the unit, until the desk goes on editing what came back.
    """

    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="submissions", verbose_name="信息"
    )
    desk = models.ForeignKey(
        Desk, on_delete=models.PROTECT, related_name="submissions", verbose_name="编辑台"
    )
    passed_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="passed_on")
    year = models.PositiveSmallIntegerField("年度")
    number = models.PositiveIntegerField("登记号")
    received_at = models.DateTimeField("收到时间")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="报送单位")
    kind = models.CharField("类别", max_length=24)
    urgency = models.CharField("紧急程度", max_length=12)
    rank = models.PositiveSmallIntegerField(default=9, editable=False)
    text = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+", verbose_name="编辑稿")
    editor = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="in_hand", verbose_name="编辑"
    )
    claimed_at = models.DateTimeField("认领时间", null=True)
    review_on = models.DateField("再看日期", null=True)
    synthesis = models.ForeignKey(
        Synthesis, null=True, on_delete=models.PROTECT, related_name="contributions"
    )
    serves = models.JSONField("供谁参阅", default=list)
    outcome_at = models.DateTimeField("结果时间", null=True)
    outcome_code = models.CharField("结果理由", max_length=40, blank=True)
    outcome_reason = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    question = models.ForeignKey(Remark, null=True, on_delete=models.PROTECT, related_name="+")
    asked_text = models.ForeignKey(Version, null=True, on_delete=models.PROTECT, related_name="+")

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = "报送件"
        indexes = [
            models.Index(fields=["desk", "state", "rank", "-received_at", "-id"], name="submission_triage"),
            models.Index(fields=["desk", "-received_at", "-id"], name="submission_of_desk"),
            models.Index(fields=["unit", "-received_at", "-id"], name="submission_of_unit"),
            models.Index(fields=["desk", "unit", "-received_at", "-id"], name="submission_desk_unit"),
            models.Index(fields=["desk", "kind", "-received_at", "-id"], name="submission_desk_kind"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["desk", "year", "number"], name="submission_number_once"),
            models.UniqueConstraint(fields=["report", "desk"], name="submission_once_a_desk"),
            models.CheckConstraint(condition=Q(state__in=[*OPEN, *ENDED]), name="submission_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=["in_hand", "held"]) | Q(editor__isnull=False),
                name="submission_held_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(state="held") | Q(review_on__isnull=False), name="submission_held_until"
            ),
            models.CheckConstraint(
                condition=~Q(state="merged") | Q(synthesis__isnull=False), name="submission_merged_into"
            ),
            models.CheckConstraint(
                condition=~Q(state="asked_back") | Q(question__isnull=False), name="submission_asked_what"
            ),
            models.CheckConstraint(
                condition=Q(state__in=OPEN, outcome_at=None) | Q(state__in=ENDED, outcome_at__isnull=False),
                name="submission_end_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(outcome_code=""), name="submission_declined_why"
            ),
        ]

    def __str__(self) -> str:
        return self.text.title

    @property
    def called(self) -> str:
        """The number as people say it."""
        return f"{self.year}-{self.number:04d}"

    @property
    def supplemented(self) -> bool:
        """Has the unit sent what was asked for, and the desk not edited it since?"""
        return self.asked_text_id is not None and self.state != "asked_back"

    @property
    def urgency_word(self) -> str:
        """特提, 特急 …"""
        return URGENCIES.get(self.urgency, self.urgency)
