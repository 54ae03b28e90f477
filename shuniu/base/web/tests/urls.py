"""The web floor alone, with a door."""

from django.http import HttpResponse
from django.urls import include, path

from shuniu.base.web.views import failures

front = (
    [
        path("login/", lambda request: HttpResponse("登录"), name="login"),
        path("logout/", lambda request: HttpResponse("退出"), name="logout"),
        path("desk/", lambda request: HttpResponse("工作台"), name="desk"),
        path("search/", lambda request: HttpResponse("查找"), name="search"),
        path("first/", lambda request: HttpResponse("改密码"), name="first_password"),
    ],
    "front",
)

handler404 = failures.not_found

urlpatterns = [path("", include(front)), path("", include("shuniu.base.web.urls"))]
