"""The signoff app."""

from django.apps import AppConfig


class SignoffApp(AppConfig):
    """Chains of approval."""

    name = "shuniu.base.signoff"
    label = "signoff"
    verbose_name = "审签"
