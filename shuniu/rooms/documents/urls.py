"""Addresses of documents; a kept checkup's own page is the house's (``/checkup/<key>/``)."""

from django.urls import path

from shuniu.rooms.documents.views.checkup import checkup
from shuniu.rooms.documents.views.kept import mine

app_name = "documents"

urlpatterns = [
    path("checkup/", checkup, name="checkup"),
    path("checkup/new/keep/", checkup),  # what is kept comes from the page
    path("checkup/mine/", mine, name="mine"),
]
