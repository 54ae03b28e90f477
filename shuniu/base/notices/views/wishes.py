"""What a person wishes to get outside the application."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from shuniu.base.notices.wishes import known, say


@login_required
def wishes(request: HttpRequest) -> HttpResponse:
    """A box for each channel that the office has set up."""
    person = request.user.person_id  # type: ignore[union-attr]
    if request.method == "POST":
        say(person, request.POST.getlist("channel"))
        messages.success(request, "通知方式已保存。紧急的通知不受影响，照常发送。")
        return redirect("notices:wishes")
    return render(request, "notices/wishes.html", {"title": "通知方式", "wishes": known(person)})
