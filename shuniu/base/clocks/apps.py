"""The clocks app."""

from django.apps import AppConfig


class Clocks(AppConfig):
    """What is owed by when."""

    name = "shuniu.base.clocks"
    label = "clocks"
    verbose_name = "时限"
