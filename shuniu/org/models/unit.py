"""An office, department, township, company or reporting point."""

from typing import Any

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.base.parties.models import Party


class UnitQuerySet(models.QuerySet["Unit"]):
    """Units, in the office's words."""

    def active(self) -> "UnitQuerySet":
        """Units that still exist."""
        return self.filter(state="active")

    def under(self, unit: "Unit") -> "UnitQuerySet":
        """A unit and all below it."""
        return self.filter(path__startswith=unit.path)


class Unit(Subject, Party):
    """A node of the tree 中央/省/市/县/乡镇/村 with its kind (ORG-1). ``path`` is the line of keys from the root."""

    party = models.OneToOneField(
        Party, on_delete=models.CASCADE, parent_link=True, primary_key=True, related_name="as_unit"
    )

    class Level(models.TextChoices):
        CENTRE = "centre", "中央"
        PROVINCE = "province", "省"
        CITY = "city", "市（州）"
        COUNTY = "county", "县（市、区）"
        TOWNSHIP = "township", "乡镇（街道）"
        VILLAGE = "village", "村（社区）"

    class Type(models.TextChoices):
        PARTY_OFFICE = "party_office", "党委办公室"
        GOVERNMENT_OFFICE = "government_office", "政府办公室"
        CONGRESS_OFFICE = "congress_office", "人大办公室"
        CPPCC_OFFICE = "cppcc_office", "政协办公室"
        DEPARTMENT = "department", "部门"
        GROUP = "group", "党派团体"
        COMPANY = "company", "企业"
        SCHOOL = "school", "院校"
        DIRECT_POINT = "direct_point", "直报点"
        AREA = "area", "地区"

    code = models.CharField("单位代码", max_length=32, unique=True)
    short_name = models.CharField("简称", max_length=40, blank=True)
    level = models.CharField("层级", max_length=10, choices=Level.choices)
    type = models.CharField("类别", max_length=20, choices=Type.choices)
    sector = models.CharField("行业", max_length=40, blank=True)
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        verbose_name="上级单位",
    )
    path = models.CharField(max_length=200, editable=False, db_index=True)
    order = models.PositiveIntegerField("排序", default=0)

    objects = UnitQuerySet.as_manager()  # type: ignore[misc]  # Party has a manager of its own

    class Meta:
        verbose_name = "单位"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["active", "closed"]), name="unit_state_known"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A unit is a party of kind unit; its path follows its parent's."""
        self.kind = Party.Kind.UNIT
        if not self.pk:
            super().save(*args, **kwargs)
            kwargs = {"update_fields": ["path"]}
        self.path = self.path_now
        super().save(*args, **{k: v for k, v in kwargs.items() if k != "force_insert"})

    @property
    def path_now(self) -> str:
        """The keys from the root to this unit, each as wide as the others so that paths sort as the tree stands."""
        return f"{self.parent.path if self.parent else '/'}{self.pk:06d}/"

    @property
    def lineage(self) -> list[int]:
        """The unit's own key, then its ancestors', nearest first: the scope in which rules are looked up."""
        return [int(key) for key in reversed(self.path.strip("/").split("/"))]

    @property
    def called(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name
