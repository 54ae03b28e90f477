"""A role in a unit."""

from typing import Any

from django.db import models
from django.db.models import Q

from shuniu.base.nouns import Subject
from shuniu.base.parties.models import Party
from shuniu.org.models.unit import Unit


class Role(models.TextChoices):
    """What a post is for (ORG-2)."""

    PRINCIPAL = "principal", "主要负责人"
    DEPUTY = "deputy", "分管领导"
    OFFICE_DIRECTOR = "office_director", "办公室主任"
    SECTION_CHIEF = "section_chief", "科长"
    REPORTER = "reporter", "信息员"
    NET_REPORTER = "net_reporter", "网络信息员"
    INVITED_REPORTER = "invited_reporter", "特约信息员"
    EDITOR = "editor", "编辑"
    DUTY_OFFICER = "duty_officer", "值班员"
    DUTY_LEADER = "duty_leader", "带班领导"
    SUPERVISOR = "supervisor", "督查员"
    CLERK = "clerk", "文书"
    CONFIDENTIAL = "confidential", "机要员"
    CONFERENCE = "conference", "会务"
    DISCLOSURE = "disclosure", "公开专员"
    ASSESSOR = "assessor", "考核员"
    LEADER = "leader", "领导"
    SECRETARY = "secretary", "秘书"
    SYSTEM_ADMIN = "system_admin", "系统管理员"
    SECURITY_ADMIN = "security_admin", "安全管理员"
    AUDITOR = "auditor", "审计员"


class Post(Subject, Party):
    """A post of a unit; its name is what people call it (科长、镇长 …), its role what it may do."""

    party = models.OneToOneField(
        Party, on_delete=models.CASCADE, parent_link=True, primary_key=True, related_name="as_post"
    )

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="posts", verbose_name="单位")
    role = models.CharField("岗位类别", max_length=20, choices=Role.choices)
    order = models.PositiveIntegerField("排序", default=0)

    class Meta:
        verbose_name = "岗位"
        indexes = [models.Index(fields=["unit", "role"], name="post_of_unit")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["active", "closed"]), name="post_state_known"),
        ]

    def __str__(self) -> str:
        return f"{self.unit.called} {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A post is a party of kind post."""
        self.kind = Party.Kind.POST
        super().save(*args, **kwargs)
