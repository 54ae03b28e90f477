"""Addresses of reporting."""

from django.urls import path

from shuniu.engines.reporting.views import compose, desk, invitations, lists, slips, synthesis

app_name = "reporting"

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
    path("desk/<slug:code>/", desk.triage, name="triage"),
    path("desk/<slug:code>/ledger/", lists.at_desk, name="at_desk"),
    path("desk/<slug:code>/register/", desk.register, name="register"),
    path("desk/<slug:code>/batch/", desk.batch, name="batch"),
    path("desk/<slug:code>/synthesis/", synthesis.compose, name="synthesis"),
    path("desk/<slug:code>/invite/", invitations.invite, name="invite"),
    path("invitations/", lists.invitations, name="invitations"),
    path("invitation/<int:key>/", invitations.invitation, name="invitation"),
]
