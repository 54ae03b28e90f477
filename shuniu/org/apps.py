"""The org app."""

from django.apps import AppConfig


class Org(AppConfig):
    """What offices are made of."""

    name = "shuniu.org"
    label = "org"
    verbose_name = "单位与人员"

    def ready(self) -> None:
        """Tell base who acts, who stands behind a party and where they are reached, whom a silence alarms; bring in the nouns."""
        from shuniu.base import actors, rules
        from shuniu.base.clocks import pulse
        from shuniu.base.notices import addresses
        from shuniu.base.parties import holders
        from shuniu.org import menu, nouns
        from shuniu.org.actors import actors_of
        from shuniu.org.addresses import addresses_of
        from shuniu.org.holders import administrators, holders_of
        from shuniu.org.lineage import lineage_of

        actors.register_actors(actors_of)
        holders.register_holders(holders_of)
        addresses.register(addresses_of)
        pulse.register_keepers(administrators)
        rules.register_lineage(lineage_of)
        nouns.register()
        menu.register()
