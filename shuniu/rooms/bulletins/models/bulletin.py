"""A series, those it goes to, and the days on which it did not appear."""

import re

from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localdate

from shuniu.base.journal.models import Remark
from shuniu.base.nouns import Subject
from shuniu.engines.reporting.models import Desk
from shuniu.org.models import Post

VARIANT = re.compile(r"[（(]([^（）()]{1,8})[）)]$")


class Bulletin(Subject):
    """刊物 (BUL-1). The cadence's figures stand on the series: how often at least and at most, on which day, by what hour."""

    class Audience(models.TextChoices):
        ABOVE = "above", "上级"
        LEVEL = "level", "同级"
        BELOW = "below", "下级"

    class Openness(models.TextChoices):
        OPEN = "open", "公开"
        INTERNAL = "internal", "内部"

    class Cadence(models.TextChoices):
        DAILY = "daily", "每个工作日"
        WEEKLY = "weekly", "每周"
        MONTHLY = "monthly", "每月"
        ANY = "any", "随到随编"

    class Numbering(models.TextChoices):
        YEAR = "year", "年度期号"
        TOTAL = "total", "总期号"
        BOTH = "both", "年度期号和总期号"

    class Colour(models.TextChoices):
        RED = "red", "红色"
        BLUE = "blue", "蓝色"
        BLACK = "black", "黑色"

    class NumberLine(models.TextChoices):
        OWN = "own", "期号居中"
        DATED = "dated", "期号与日期同行"
        SIGNED = "signed", "期号与签发人同行"

    class Headings(models.TextChoices):
        BRACKETS = "brackets", "【要情】"
        NUMBERED = "numbered", "一、要情"

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="bulletins", verbose_name="编辑台")
    code = models.SlugField("代码", max_length=40, unique=True)
    name = models.CharField("刊名", max_length=40)
    masthead = models.CharField("刊头", max_length=40)
    publisher = models.CharField("编发单位", max_length=60)
    audience = models.CharField("供谁参阅", max_length=8, choices=Audience.choices)
    openness = models.CharField("公开程度", max_length=8, choices=Openness.choices)
    cadence = models.CharField("刊期", max_length=8, choices=Cadence.choices)
    least = models.PositiveSmallIntegerField("每周最少期数", null=True, blank=True)
    most = models.PositiveSmallIntegerField("每周最多期数", null=True, blank=True)
    month_day = models.PositiveSmallIntegerField("每月几日", null=True, blank=True)
    out_by = models.TimeField("几点前出刊", null=True, blank=True)
    numbering = models.CharField("编号方式", max_length=8, choices=Numbering.choices)
    before_year = models.PositiveIntegerField("本年此前已出期数", default=0)
    before_total = models.PositiveIntegerField("此前总共已出期数", default=0)
    sections = models.JSONField("栏目", default=list)
    chain = models.JSONField("依次审签", default=list)
    colour = models.CharField("刊头颜色", max_length=8, choices=Colour.choices, default=Colour.RED)
    number_line = models.CharField("期号行", max_length=8, choices=NumberLine.choices, default=NumberLine.OWN)
    headings = models.CharField("栏目写法", max_length=8, choices=Headings.choices, default=Headings.BRACKETS)
    contents = models.BooleanField("首页列要目", default=True)
    mark = models.CharField("眉注", max_length=20, blank=True)
    closing = models.CharField("文末说明", max_length=60, blank=True)
    started_at = models.DateTimeField("开办时间")
    stopped_at = models.DateTimeField("停办时间", null=True)
    counted_from = models.DateField("从哪天起按刊期算")

    class Meta:
        verbose_name = "刊物"
        verbose_name_plural = "刊物"
        constraints = [
            models.CheckConstraint(
                condition=Q(state="running", stopped_at=None) | Q(state="stopped", stopped_at__isnull=False),
                name="bulletin_state_whole",
            ),
            models.CheckConstraint(
                condition=Q(cadence="any", out_by=None)
                | Q(cadence="daily", out_by__isnull=False)
                | Q(cadence="weekly", out_by__isnull=False, least__gte=1, most__gte=F("least"))
                | Q(cadence="monthly", out_by__isnull=False, month_day__gte=1, month_day__lte=31),
                name="bulletin_cadence_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def variant(self) -> str:
        """What tells it from other series under the same masthead: 内参 of 信息（内参）; "" where its masthead says it."""
        found = VARIANT.search(self.name)
        return found[1] if found and found[1] not in self.masthead else ""

    @property
    def counted_year(self) -> int:
        """The year whose numbers begin after those that were on paper before."""
        return localdate(self.started_at).year

    @property
    def cadence_word(self) -> str:
        """How often, in words."""
        said = {
            "weekly": f"每周{self.least}期" if self.least == self.most else f"每周{self.least}—{self.most}期",
            "monthly": f"每月{self.month_day}日",
        }
        hour = f"，{self.out_by:%H:%M}前" if self.out_by else ""
        return f"{said.get(self.cadence, self.get_cadence_display())}{hour}"


class Subscriber(models.Model):
    """One post on a bulletin's distribution list; whoever holds it then receives the issue (BUL-3)."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="subscribers")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="岗位")
    order = models.PositiveIntegerField("排序", default=0)
    prints = models.PositiveSmallIntegerField("纸质份数", default=0)

    class Meta:
        verbose_name = "分发对象"
        ordering = ["order", "pk"]
        constraints = [models.UniqueConstraint(fields=["bulletin", "post"], name="subscriber_once")]

    def __str__(self) -> str:
        return f"{self.bulletin} → {self.post}"


class Gap(models.Model):
    """缺期说明: why no issue appeared when one was due (BUL-4)."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="gaps")
    day = models.DateField("应出日期")
    reason = models.ForeignKey(Remark, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "缺期说明"
        constraints = [models.UniqueConstraint(fields=["bulletin", "day"], name="gap_explained_once")]

    def __str__(self) -> str:
        return f"{self.bulletin} {self.day}"
