"""The editors of one line at one office."""

from django.db import models
from django.db.models import Q

from shuniu.base.actors import Actors, post_ids
from shuniu.base.nouns import Subject
from shuniu.base.refusals import NotNow
from shuniu.org.models import Line, Post, Unit


class DeskQuerySet(models.QuerySet["Desk"]):
    """Desks, in the office's words."""

    def edited_by(self, actors: Actors) -> "DeskQuerySet":
        """Desks at which one of these actors edits."""
        return self.filter(
            pk__in=Desk.editors.through.objects.filter(post__in=post_ids(actors)).values("desk")
        )

    def taking_in(self) -> "DeskQuerySet":
        """Desks that still take in reports."""
        return self.filter(state="open")

    def covering(self, unit: Unit) -> "DeskQuerySet":
        """Desks whose area the unit lies in, the nearest level first: where its reports may go."""
        found = self.taking_in().filter(area__in=unit.lineage).exclude(unit=unit)
        return found.order_by("-area__path", "line__order")


class Desk(Subject):
    """编辑台: takes in the reports of one line from everything below its area."""

    code = models.SlugField("代码", max_length=24, unique=True)
    name = models.CharField("名称", max_length=40)
    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="desks", verbose_name="条线")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="desks", verbose_name="所在单位")
    area = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name="受理范围")
    editors = models.ManyToManyField(Post, related_name="desks", verbose_name="编辑岗位")

    objects = DeskQuerySet.as_manager()

    class Meta:
        verbose_name = "编辑台"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["open", "closed"]), name="desk_state_known"),
            models.UniqueConstraint(fields=["line", "unit"], condition=Q(state="open"), name="desk_once"),
        ]

    def insist_open(self) -> None:
        """Raise NotNow where nothing new comes in any more."""
        if self.state != "open":
            raise NotNow("这个编辑台已停止受理。", "请管理员恢复受理，或用别的编辑台。")

    def __str__(self) -> str:
        return f"{self.unit.called}（{self.line.name}）"
