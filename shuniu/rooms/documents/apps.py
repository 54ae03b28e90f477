"""The documents app."""

from django.apps import AppConfig


class Documents(AppConfig):
    """公文体检."""

    name = "shuniu.rooms.documents"
    label = "documents"
    verbose_name = "公文"

    def ready(self) -> None:
        """Register the noun, the chapter of figures, the kind of job and the menu."""
        from shuniu.base import rules
        from shuniu.rooms.documents import background, menu, nouns  # noqa: F401  background registers its kind
        from shuniu.rooms.documents.chapter import CHAPTER

        rules.register(CHAPTER)
        nouns.register()
        menu.register()
