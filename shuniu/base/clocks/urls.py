"""Addresses of clocks: ``/clocks/…`` and ``/calendar/…`` (this file is included at the root)."""

from django.urls import path

from shuniu.base.clocks.views import calendar, proof

app_name = "clocks"

urlpatterns = [
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/<int:number>/", calendar.year, name="year"),
    path("clocks/<int:key>/proof/", proof.proof, name="proof"),
]
