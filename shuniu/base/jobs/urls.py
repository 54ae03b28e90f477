"""Addresses of jobs, under ``/jobs/``."""

from django.urls import path

from shuniu.base.jobs.views import keeping, progress

app_name = "jobs"

urlpatterns = [
    path("", keeping.jobs, name="list"),
    path("<int:key>/", progress.job, name="job"),
    path("<int:key>/again/", keeping.again, name="again"),
]
