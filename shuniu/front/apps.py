"""The front app."""

from django.apps import AppConfig


class Front(AppConfig):
    """The way in and my desk."""

    name = "shuniu.front"
    label = "front"
    verbose_name = "我的工作台"

    def ready(self) -> None:
        """Put the front's entries on the rail."""
        from shuniu.front import entries

        entries.register()
