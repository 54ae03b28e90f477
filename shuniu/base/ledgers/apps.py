"""Ledgers."""

from django.apps import AppConfig


class LedgersConfig(AppConfig):
    """The lists that people keep, print and export."""

    name = "shuniu.base.ledgers"
    label = "ledgers"
    verbose_name = "台账"
