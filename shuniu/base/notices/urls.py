"""Addresses of notices, under ``/notices/``."""

from django.urls import path

from shuniu.base.notices.views import mine, undelivered, wishes

app_name = "notices"

urlpatterns = [
    path("", mine.notices, name="list"),
    path("read/", mine.read_all, name="read"),
    path("wishes/", wishes.wishes, name="wishes"),
    path("undelivered/", undelivered.undelivered, name="undelivered"),
    path("undelivered/<int:key>/", undelivered.dispatch, name="dispatch"),
    path("<int:key>/", mine.follow, name="follow"),
]
