"""The verbs of org, by noun."""

from shuniu.org.acts.accounts import (
    choose_password,
    close_account,
    enter_once,
    give_link,
    open_account,
    reset_password,
    unlock,
)
from shuniu.org.acts.people import change_person, enrol, leave
from shuniu.org.acts.posts import appoint, change_post, close_post, create_post, hand_over, relieve, stand_in
from shuniu.org.acts.units import change_unit, close_unit, found, reopen

__all__ = [
    "appoint", "change_person", "change_post", "change_unit", "choose_password", "close_account", "close_post", "close_unit",
    "create_post", "enrol", "enter_once", "found", "give_link", "hand_over", "leave", "open_account", "relieve", "reopen",
    "reset_password", "stand_in", "unlock",
]  # fmt: skip
