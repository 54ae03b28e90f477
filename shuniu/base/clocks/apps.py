"""The clocks app."""

from django.apps import AppConfig


class Clocks(AppConfig):
    """What is owed by when."""

    name = "shuniu.base.clocks"
    label = "clocks"
    verbose_name = "时限"

    def ready(self) -> None:
        """Declare its figures, its noun, how the pulse is read, and its place on the rail."""
        from shuniu.base import rules
        from shuniu.base.clocks import entries, nouns
        from shuniu.base.clocks.chapter import CHAPTER

        rules.register(CHAPTER)
        nouns.register()
        entries.register()
