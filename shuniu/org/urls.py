"""Addresses of org; units, people and posts themselves have the generic pages of things and verbs."""

from django.urls import path

from shuniu.org.views import lists

app_name = "org"

urlpatterns = [
    path("units/", lists.units, name="units"),
    path("people/", lists.people, name="people"),
    path("org/import/", lists.take_in, name="import"),
    path("org/template/", lists.template, name="template"),
    path("org/export/", lists.export, name="export"),
]
