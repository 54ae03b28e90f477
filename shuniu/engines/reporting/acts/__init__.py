"""The verbs of reporting, one a file; importing the package binds each to its step."""

from shuniu.engines.reporting.acts.adopt import adopt
from shuniu.engines.reporting.acts.ask_back import ask_back
from shuniu.engines.reporting.acts.calls import answer, call, excuse, release_call
from shuniu.engines.reporting.acts.claim import claim, release, take_over
from shuniu.engines.reporting.acts.decline import decline
from shuniu.engines.reporting.acts.desks import change_desk, close_desk, reopen_desk, set_up, staff
from shuniu.engines.reporting.acts.edit import edit
from shuniu.engines.reporting.acts.hold import hold, resume
from shuniu.engines.reporting.acts.invite import cancel, chase, close, invite, prolong
from shuniu.engines.reporting.acts.merge import merge, part
from shuniu.engines.reporting.acts.pass_up import pass_up, record_adoption
from shuniu.engines.reporting.acts.receive import receive
from shuniu.engines.reporting.acts.register import register
from shuniu.engines.reporting.acts.revise import revise
from shuniu.engines.reporting.acts.send_back import send_back
from shuniu.engines.reporting.acts.sign import sign, sign_for, sign_on_paper
from shuniu.engines.reporting.acts.submit import resubmit, submit
from shuniu.engines.reporting.acts.supplement import supplement
from shuniu.engines.reporting.acts.synthesis import adopt_synthesis, compose, dissolve, edit_synthesis
from shuniu.engines.reporting.acts.verify import verify
from shuniu.engines.reporting.acts.withdraw import recall, withdraw

__all__ = [
    "adopt", "adopt_synthesis", "answer", "ask_back", "call", "cancel", "change_desk", "chase", "claim", "close",
    "close_desk", "compose", "decline", "dissolve", "edit", "edit_synthesis", "excuse", "hold", "invite", "merge", "part",
    "pass_up", "prolong", "recall", "receive", "record_adoption", "register", "release", "release_call", "reopen_desk",
    "resubmit", "resume", "revise", "send_back", "set_up", "sign", "sign_for", "sign_on_paper",
    "staff", "submit", "supplement", "take_over",
    "verify", "withdraw",
]  # fmt: skip
