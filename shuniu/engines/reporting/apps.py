"""The reporting app."""

from django.apps import AppConfig


class Reporting(AppConfig):
    """From a text to an outcome for its reporter."""

    name = "shuniu.engines.reporting"
    label = "reporting"
    verbose_name = "信息报送"

    def ready(self) -> None:
        """Register nouns, watches, the chapter of figures and the menu."""
        from shuniu.base import rules
        from shuniu.engines.reporting import menu, nouns
        from shuniu.engines.reporting.chapter import CHAPTER

        rules.register(CHAPTER)
        nouns.register()
        menu.register()
