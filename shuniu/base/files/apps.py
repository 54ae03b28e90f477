"""The files app."""

from django.apps import AppConfig


class Files(AppConfig):
    """What people attach."""

    name = "shuniu.base.files"
    label = "files"
    verbose_name = "附件"

    def ready(self) -> None:
        """Declare its figures."""
        from shuniu.base import rules
        from shuniu.base.files.chapter import CHAPTER

        rules.register(CHAPTER)
