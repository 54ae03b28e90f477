"""Addresses of bulletins; the pages of a series, an issue, an item and a receipt are the house's (``/issue/<key>/``)."""

from django.urls import path

from shuniu.rooms.bulletins.views import composer, figures, leafing, lists, record, sheets

app_name = "bulletins"

urlpatterns = [
    path("bulletins/", lists.bulletins, name="all"),
    path("bulletin/catalogue/", lists.offered, name="catalogue"),
    path("bulletins/<slug:code>/", lists.issues, name="issues"),
    path("bulletins/<slug:code>/record/", record.record, name="record"),
    path("bulletins/<slug:code>/receipts/", record.readings, name="readings"),
    path("issue/<int:key>/receipts/", lists.receipts, name="receipts"),
    path("issue/<int:key>/copies/", lists.copies, name="copies"),
    path("issue/<int:key>/copies/paper/", sheets.copies, name="copies_paper"),
    path("figures/", figures.home, name="figures_home"),
    path("figures/<slug:code>/", figures.figures, name="figures"),
    path("figures/<slug:code>/issued/", figures.issued, name="issued"),
    path("issue/<int:key>/compose/", composer.compose, name="compose"),
    path("issue/<int:key>/compose/changes/", composer.changes, name="changes"),
    path("issue/<int:key>/place/", composer.place, name="place"),
    path("issue/<int:key>/sheets/", sheets.sheets, name="sheets"),
    path("issue/<int:key>/sheet/<int:number>/", sheets.sheet, name="sheet"),
    path("issue/<int:key>/proof/", sheets.proof, name="proof"),
    path("read/", leafing.waiting, name="waiting"),
    path("read/paper/", leafing.paper, name="paper"),
    path("read/<int:key>/", leafing.issue, name="read"),
]
