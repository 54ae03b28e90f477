"""What a reader's page shows: the issue item by item, what they wrote on it, and what waits for them."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from shuniu.base.actors import Actor, Actors, post_ids
from shuniu.base.journal.readings import read
from shuniu.base.refusals import NotNow
from shuniu.base.web import drafts
from shuniu.base.web.models import Draft
from shuniu.base.web.request import Request
from shuniu.engines.directives import panels
from shuniu.engines.directives.forms import Write
from shuniu.engines.directives.grounds import nobody
from shuniu.engines.directives.models import Reception
from shuniu.engines.directives.permits import LEADS
from shuniu.engines.reporting.models import Verification
from shuniu.org.models import Post
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.arranging import in_order
from shuniu.rooms.bulletins.ground import ON_ITEMS, heads
from shuniu.rooms.bulletins.models import Issue, Item, Receipt
from shuniu.rooms.bulletins.models.issue import OUT, READABLE

LATEST = 30


@dataclass(frozen=True, slots=True)
class Leaf:
    """One item as the reader sees it: its place, whose it is and how it was verified, what they may know of directives on it.

    ``posts``: to whom a directive on it is often sent. ``slot``, ``rev`` and ``typed``: where the typing is kept, and what was.
    """

    item: Item
    number: int
    units: str
    verified: str
    shown: Sequence[panels.Shown]
    posts: Sequence[Post]
    slot: str
    rev: int
    typed: str


def mine(actors: Actors) -> QuerySet[Receipt]:
    """The reader's own copies of issues that are out, the newest first."""
    own = Receipt.objects.filter(post__in=post_ids(actors), issue__state__in=OUT)
    return own.select_related("issue__bulletin", "post").order_by("-sent_at", "-pk")


def to_read(actors: Actors) -> QuerySet[Receipt]:
    """Copies not noted yet of issues that may be read, and those that ask for a confirmation."""
    unread = ~Q(state="noted") & Q(issue__state__in=READABLE)
    asked = ~Q(asked="") & Q(confirmed_at=None)
    placed = Count("issue__items", filter=Q(issue__items__state="placed"))
    return mine(actors).filter(unread | asked).annotate(items=placed)


def answers(actors: Actors) -> QuerySet[Reception]:
    """Answers to the reader's directives that they have not read."""
    waiting = Reception.objects.to_note(actors).select_related(
        "directive__leader", "directive__post", "post__unit"
    )
    return waiting.order_by("answered_at", "pk")


def opened(receipt: Receipt, request: Request) -> Receipt:
    """The first look at it is an act of its own; every look is logged."""
    by = next(actor for actor in request.actors if actor.post_id == receipt.post_id)
    receipt = _opened(receipt, by, request.at)
    read(receipt.issue, by=by, at=request.at)
    return receipt


def looked_at(issue: Issue, actors: Actors, at: datetime) -> None:
    """Whoever reads it on another page or takes its paper has opened their copy too: a recall names them (BEY-21)."""
    if issue.state not in READABLE:
        return
    for receipt in mine(actors).filter(issue=issue, state="sent").order_by("order")[:1]:
        _opened(receipt, next(actor for actor in actors if actor.post_id == receipt.post_id), at)


def _opened(receipt: Receipt, by: Actor, at: datetime) -> Receipt:
    if receipt.state != "sent":
        return receipt
    with suppress(NotNow):  # by the same person in another window, a moment ago
        return acts.open_receipt(receipt, by=by, at=at)
    receipt.refresh_from_db()
    return receipt


def form(receipt: Receipt, request: Request) -> Write | None:
    """The sheet to write on, once for all items: what differs from one to the next stands with the item. None for who may not."""
    if not any(actor.post_id == receipt.post_id and actor.role in LEADS for actor in request.actors):
        return None
    unaddressed = replace(ON_ITEMS, suggests=nobody)
    return Write(thing=receipt.issue, ground=unaddressed, auto_id="w_%s", at=request.at)


def leaves(receipt: Receipt, request: Request) -> list[Leaf]:
    """The items of an issue in their order."""
    items = in_order(receipt.issue)
    kept = {draft.slot: draft for draft in drafts.begun(request.user, "directive.item.")}
    found = heads({credit.unit_id for item in items for credit in item.credits.all()})
    how = _verified(items)
    return [_leaf(item, n, found, how, kept, request) for n, item in enumerate(items, 1)]


def _verified(items: Sequence[Item]) -> Mapping[int, str]:
    """How each item's reports were verified, in a few words: 电话、现场."""
    items_of: dict[int, list[int]] = {}
    for item in items:
        for credit in item.credits.all():
            items_of.setdefault(credit.submission_id, []).append(item.pk)
    ways: dict[int, list[str]] = {}
    for submission, how in Verification.objects.filter(submission__in=items_of).values_list(
        "submission", "how"
    ):
        for key in items_of[submission]:
            ways.setdefault(key, []).append(how.removesuffix("核实"))
    return {key: "、".join(dict.fromkeys(each)) for key, each in ways.items()}


def _leaf(
    item: Item,
    number: int,
    found: Mapping[int, Post],
    how: Mapping[int, str],
    kept: Mapping[str, Draft],
    request: Request,
) -> Leaf:
    units = {credit.unit_id: credit.unit.called for credit in item.credits.all()}
    slot = f"directive.item.{item.pk}.give"
    draft = kept.get(slot)
    return Leaf(
        item, number, "、".join(dict.fromkeys(units.values())), how.get(item.pk, ""), panels.of(item, request),
        [found[unit] for unit in units if unit in found], slot, draft.rev if draft else 0,
        json.dumps(draft.body) if draft else "",
    )  # fmt: skip
