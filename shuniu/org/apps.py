"""The org app."""

from django.apps import AppConfig


class Org(AppConfig):
    """What offices are made of."""

    name = "shuniu.org"
    label = "org"
    verbose_name = "单位与人员"

    def ready(self) -> None:
        """Tell base who acts and who stands behind a party; bring in the nouns."""
        from shuniu.base import actors, rules
        from shuniu.base.parties import holders
        from shuniu.org import nouns
        from shuniu.org.actors import actors_of
        from shuniu.org.holders import holders_of
        from shuniu.org.lineage import lineage_of

        actors.register_actors(actors_of)
        holders.register_holders(holders_of)
        rules.register_lineage(lineage_of)
        nouns.register()
