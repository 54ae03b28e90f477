"""The facts app."""

from django.apps import AppConfig


class Facts(AppConfig):
    """What acts established."""

    name = "shuniu.base.facts"
    label = "facts"
    verbose_name = "事实"
