"""Addresses of files, under ``/files/``."""

from django.urls import path

from shuniu.base.files.views.download import download
from shuniu.base.files.views.upload import upload

app_name = "files"

urlpatterns = [
    path("", upload, name="upload"),
    path("<int:key>/", download, name="download"),
]
