"""Addresses of 制度, under ``rules/``."""

from django.urls import path

from shuniu.base.rulemaking.views import changing, reading

app_name = "rules"

urlpatterns = [
    path("", reading.index, name="index"),
    path("packs/", reading.packs, name="packs"),
    path("<slug:chapter>/", reading.chapter, name="chapter"),
    path("<slug:chapter>/<slug:key>/", reading.figure, name="figure"),
    path("<slug:chapter>/<slug:key>/change/", changing.change, name="change"),
]
