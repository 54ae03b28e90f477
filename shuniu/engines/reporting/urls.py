"""Addresses of reporting."""

from django.urls import path, register_converter
from django.urls.converters import SlugConverter

from shuniu.engines.reporting.views import compose, desk, invitations, lists, slips, synthesis

app_name = "reporting"


class DeskCode(SlugConverter):
    """A desk's code begins with a letter: a number is the key of its own card, ``/desk/12/``."""

    regex = "[A-Za-z][-A-Za-z0-9_]*"


register_converter(DeskCode, "desk")

urlpatterns = [
    path("report/new/", compose.begin, name="begin"),
    path("report/drafts/", compose.drafts_of_mine, name="drafts"),
    path("report/draft/<slug:sheet>/", compose.compose, name="compose"),
    path("report/check/", compose.check, name="check"),
    path("report/<int:key>/again/", compose.again, name="again"),
    path("report/<int:key>/slip/", slips.slip, name="slip"),
    path("reports/mine/", lists.mine, name="mine"),
    path("reports/unit/", lists.of_unit, name="unit"),
    path("desk/", desk.desks, name="desks"),
    path("desks/", lists.desks, name="all_desks"),
    path("desk/<desk:code>/", desk.triage, name="triage"),
    path("desk/<desk:code>/ledger/", lists.at_desk, name="at_desk"),
    path("desk/<desk:code>/register/", desk.register, name="register"),
    path("desk/<desk:code>/batch/", desk.batch, name="batch"),
    path("desk/<desk:code>/synthesis/", synthesis.compose, name="synthesis"),
    path("desk/<desk:code>/invite/", invitations.invite, name="invite"),
    path("invitations/", lists.invitations, name="invitations"),
    path("invitation/<int:key>/", invitations.invitation, name="invitation"),
]
