"""The assessment app."""

from django.apps import AppConfig


class Assessment(AppConfig):
    """Points by a scheme, and the circulars that publish them."""

    name = "shuniu.rooms.assessment"
    label = "assessment"
    verbose_name = "积分和通报"

    def ready(self) -> None:
        """Register nouns, the watch, the chapter of figures and the menu."""
        from shuniu.base import rules
        from shuniu.rooms.assessment import menu, nouns
        from shuniu.rooms.assessment.chapter import CHAPTER

        rules.register(CHAPTER)
        nouns.register()
        menu.register()
