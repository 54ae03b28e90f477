"""The bulletins app."""

from django.apps import AppConfig


class Bulletins(AppConfig):
    """Adopted reports become an issue."""

    name = "shuniu.rooms.bulletins"
    label = "bulletins"
    verbose_name = "刊物"

    def ready(self) -> None:
        """Register nouns, watches, the chapter of figures and the menu."""
        from shuniu.base import rules
        from shuniu.rooms.bulletins import ground, menu, nouns
        from shuniu.rooms.bulletins.chapter import CHAPTER

        rules.register(CHAPTER)
        nouns.register()
        ground.register()
        menu.register()
