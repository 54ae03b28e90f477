"""A request as the house's middleware leaves it, for annotations."""

from datetime import datetime

from django.http import HttpRequest

from shuniu.base.actors import Actors


class Request(HttpRequest):
    """``at``: its one moment; ``actors``: every post of the person signed in."""

    at: datetime
    actors: Actors
