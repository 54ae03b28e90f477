"""All addresses of the house."""

from django.urls import include, path

urlpatterns = [
    path("", include("shuniu.front.urls")),
    path("", include("shuniu.engines.reporting.urls")),
    path("", include("shuniu.engines.directives.urls")),
    path("", include("shuniu.org.urls")),
    path("", include("shuniu.base.clocks.urls")),
    path("rules/", include("shuniu.base.rulemaking.urls")),
    path("notices/", include("shuniu.base.notices.urls")),
    path("jobs/", include("shuniu.base.jobs.urls")),
    path("files/", include("shuniu.base.files.urls")),
    path("search/", include("shuniu.base.search.urls")),
    path("secrecy/", include("shuniu.base.secrecy.urls")),
    path("", include("shuniu.rooms.documents.urls")),
    path("", include("shuniu.rooms.bulletins.urls")),
    path("", include("shuniu.rooms.assessment.urls")),
    path("", include("shuniu.base.web.urls")),
]

handler400 = "shuniu.base.web.views.failures.unread"
handler404 = "shuniu.base.web.views.failures.not_found"
handler500 = "shuniu.base.web.views.failures.broken"
