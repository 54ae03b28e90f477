"""The web floor."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Layouts, components, forms, drafts."""

    name = "shuniu.base.web"
    label = "web"
    verbose_name = "界面"
