"""The jobs app."""

from django.apps import AppConfig


class Jobs(AppConfig):
    """Work in the background."""

    name = "shuniu.base.jobs"
    label = "jobs"
    verbose_name = "后台任务"

    def ready(self) -> None:
        """Declare its figures and its place on the rail."""
        from shuniu.base import rules
        from shuniu.base.jobs.chapter import CHAPTER
        from shuniu.base.jobs.permits import keeps
        from shuniu.base.web import menu

        rules.register(CHAPTER)
        menu.register(menu.Entry("管理", "后台任务", "jobs:list", shown_to=keeps, order=92))
