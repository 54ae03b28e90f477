"""The parties app."""

from django.apps import AppConfig


class Parties(AppConfig):
    """Whoever can owe, act or be told."""

    name = "shuniu.base.parties"
    label = "parties"
    verbose_name = "一方与账号"

    def ready(self) -> None:
        """Declare the figures of sign-in; shorten the way along foreign keys, once for the whole house."""
        from shuniu.base import following, rules
        from shuniu.base.parties.chapter import CHAPTER

        rules.register(CHAPTER)
        following.shorten()
