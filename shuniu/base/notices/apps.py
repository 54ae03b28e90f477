"""The notices app."""

from django.apps import AppConfig


class Notices(AppConfig):
    """What people are told."""

    name = "shuniu.base.notices"
    label = "notices"
    verbose_name = "通知"

    def ready(self) -> None:
        """Declare its figures and its place on the rail."""
        from shuniu.base import rules
        from shuniu.base.notices import entries
        from shuniu.base.notices.chapter import CHAPTER

        rules.register(CHAPTER)
        entries.register()
