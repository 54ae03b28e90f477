"""The journal app."""

from django.apps import AppConfig


class Journal(AppConfig):
    """The record of every step."""

    name = "shuniu.base.journal"
    label = "journal"
    verbose_name = "留痕"
