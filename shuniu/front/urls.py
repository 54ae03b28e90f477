"""Addresses of the front."""

from django.urls import path

from shuniu.front.views import audit, desk, door, finding, once, watch

app_name = "front"

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("login/", door.sign_in, name="login"),
    path("enter/<int:key>/", door.enter, name="enter"),
    path("logout/", door.sign_out, name="logout"),
    path("token/<str:token>/", once.once, name="once"),
    path("password/first/", door.first_password, name="first_password"),
    path("password/", door.change_password, name="password"),
    path("search/", finding.search, name="search"),
    path("search/called/", finding.called, name="called"),
    path("late/", watch.late, name="late"),
    path("audit/", audit.doings, name="audit"),
    path("audit/signins/", audit.sign_ins, name="signins"),
]
