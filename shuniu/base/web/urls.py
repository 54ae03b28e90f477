"""Addresses of the web floor. Included last in the whole: the last three take every noun."""

from django.urls import path

from shuniu.base.web.views import draft, gallery, live, looks, session, thing, verb

app_name = "web"

urlpatterns = [
    path("draft/<str:slot>/", draft.draft, name="draft"),
    path("live/", live.live, name="live"),
    path("session/", session.session, name="session"),
    path("looks/", looks.looks, name="looks"),
    path("seen/<str:key>/", looks.seen, name="seen"),
    path("ui/", gallery.gallery, name="gallery"),
    path("<slug:slug>/new/<slug:verb>/", verb.create, name="create"),
    path("<slug:slug>/<int:key>/", thing.thing, name="thing"),
    path("<slug:slug>/<int:key>/<slug:verb>/", verb.change, name="verb"),
]
