"""Addresses of secrecy, under ``/secrecy/``."""

from django.urls import path

from shuniu.base.secrecy.views import attempt, attempts

app_name = "secrecy"

urlpatterns = [path("", attempts, name="attempts"), path("<int:key>/", attempt, name="attempt")]
