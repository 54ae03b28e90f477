"""Addresses of search, under ``/search/``; the page itself is the front's."""

from django.urls import path

from shuniu.base.search.views import count

app_name = "search"

urlpatterns = [path("count/", count, name="count")]
