"""Addresses of secrecy, under ``/secrecy/``."""

from django.urls import path

from shuniu.base.secrecy.views import attempts

app_name = "secrecy"

urlpatterns = [path("", attempts, name="attempts")]
