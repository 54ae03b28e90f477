"""Addresses of bulletins; the pages of a series, an issue, an item and a receipt are the house's (``/issue/<key>/``)."""

from django.urls import path

from shuniu.rooms.bulletins.views import lists

app_name = "bulletins"

urlpatterns = [
    path("bulletins/", lists.bulletins, name="all"),
    path("bulletins/<slug:code>/", lists.issues, name="issues"),
]
