"""The numbering app."""

from django.apps import AppConfig


class Numbering(AppConfig):
    """Numbers without gaps."""

    name = "shuniu.base.numbering"
    label = "numbering"
    verbose_name = "编号"
