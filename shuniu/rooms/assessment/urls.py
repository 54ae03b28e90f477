"""Addresses of the room of points; the pages of a book, a record, a circular and an objection are the house's."""

from django.urls import path

from shuniu.rooms.assessment.views import importing, lists, papers, scheming, standing, trial

app_name = "assessment"

urlpatterns = [
    path("points/", lists.books, name="books"),
    path("points/<slug:code>/", lists.entries, name="entries"),
    path("points/<slug:code>/import/", importing.take_in, name="import"),
    path("points/<slug:code>/import/template/", importing.template, name="template"),
    path("points/<slug:code>/eligibility/", lists.barred, name="eligibility"),
    path("points/<slug:code>/fees/", lists.paid, name="fees"),
    path("points/<slug:code>/scheme/", scheming.scheme, name="scheme"),
    path("points/<slug:code>/trial/", trial.trial, name="trial"),
    path("points/<slug:code>/trial/entries/", trial.entries, name="trial_entries"),
    path("scheme/<slug:pack>/", scheming.pack, name="pack"),
    path("records/", lists.records, name="records"),
    path("circulars/", lists.circulars, name="circulars"),
    path("circular/<int:key>/unit/<int:unit>/", lists.behind_figures, name="behind"),
    path("circular/<int:key>/paper/<slug:fmt>/", papers.circular, name="paper"),
    path("standing/", standing.standing, name="standing"),
    path("desk/<slug:code>/units/", standing.units, name="units"),
    path("desk/<slug:code>/units/<int:unit>/", standing.unit, name="unit"),
]
