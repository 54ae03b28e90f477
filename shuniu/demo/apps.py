"""The demo app: a command, no tables."""

from django.apps import AppConfig


class Demo(AppConfig):
    """The invented city."""

    name = "shuniu.demo"
    label = "demo"
    verbose_name = "示范办公室"
