"""Where org stands on the rail."""

from shuniu.base.actors import Actors
from shuniu.base.web.menu import Entry
from shuniu.base.web.menu import register as put


def register() -> None:
    """单位 and 人员 for everybody in a post."""
    put(Entry("查阅", "单位", "org:units", shown_to=in_post, order=60))
    put(Entry("查阅", "人员", "org:people", shown_to=in_post, order=61))


def in_post(actors: Actors) -> bool:
    """Those who hold a post."""
    return any(actor.post_id for actor in actors)
