"""Addresses of directives."""

from django.urls import path

from shuniu.engines.directives.views import lists, paper, screen

app_name = "directives"

urlpatterns = [
    path("directives/", lists.given, name="given"),
    path("directives/received/", lists.received, name="received"),
    path("directives/on/<slug:noun>/<int:key>/", screen.write, name="write"),
    path("directives/on/<slug:noun>/<int:key>/paper/", paper.first, name="paper"),
    path("directive/<int:key>/key_again/", paper.again, name="key_again"),
    path("directive/<int:key>/settle/", paper.settle, name="settle"),
]
