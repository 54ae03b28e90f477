"""The rule-making app."""

from django.apps import AppConfig


class RuleMaking(AppConfig):
    """Reading and changing figures."""

    name = "shuniu.base.rulemaking"
    label = "rulemaking"
    verbose_name = "制度页面"

    def ready(self) -> None:
        """Bring in the nouns and the rail's entry."""
        from shuniu.base.rulemaking import entries, nouns

        nouns.register()
        entries.register()
