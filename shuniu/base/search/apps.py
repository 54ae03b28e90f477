"""The search app."""

from django.apps import AppConfig


class Search(AppConfig):
    """The index over all nouns."""

    name = "shuniu.base.search"
    label = "search"
    verbose_name = "检索"
