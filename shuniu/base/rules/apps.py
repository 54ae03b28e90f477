"""The rules app."""

from django.apps import AppConfig


class Rules(AppConfig):
    """Figures with their sources."""

    name = "shuniu.base.rules"
    label = "rules"
    verbose_name = "制度"

    def ready(self) -> None:
        """Tell where the rules are read from."""
        from shuniu.base.rules import asking, shelf
        from shuniu.base.rules.models import Stamp

        asking.read_from(Stamp.newest, shelf.rulebook)
