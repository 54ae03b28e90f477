"""The directives app."""

from django.apps import AppConfig


class Directives(AppConfig):
    """A leader's words on anything, and whom they reach."""

    name = "shuniu.engines.directives"
    label = "directives"
    verbose_name = "领导批示"

    def ready(self) -> None:
        """Register nouns, watches, the chapter of figures and the menu."""
        from shuniu.base import rules
        from shuniu.engines.directives import menu, nouns
        from shuniu.engines.directives.chapter import CHAPTER

        rules.register(CHAPTER)
        nouns.register()
        menu.register()
