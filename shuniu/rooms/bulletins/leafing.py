"""What a reader's page shows: the issue item by item, what they wrote on it, and what waits for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from shuniu.base.actors import Actors, post_ids
from shuniu.base.journal.readings import read
from shuniu.base.web import drafts
from shuniu.base.web.models import Draft
from shuniu.base.web.request import Request
from shuniu.engines.directives import panels
from shuniu.engines.directives.forms import Write
from shuniu.engines.directives.models import Reception
from shuniu.engines.directives.permits import LEADS
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.arranging import in_order
from shuniu.rooms.bulletins.ground import ON_ITEMS
from shuniu.rooms.bulletins.models import Item, Receipt
from shuniu.rooms.bulletins.models.issue import OUT, READABLE

LATEST = 30


@dataclass(frozen=True, slots=True)
class Leaf:
    """One item as the reader sees it: its place, whose it is, what they may know of directives on it, the form to write one."""

    item: Item
    number: int
    units: str
    shown: Sequence[panels.Shown]
    form: Write | None
    slot: str
    rev: int


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
    if receipt.state == "sent":
        receipt = acts.open_receipt(receipt, by=by, at=request.at)
    read(receipt.issue, by=by, at=request.at)
    return receipt


def leaves(receipt: Receipt, request: Request) -> list[Leaf]:
    """The items of an issue in their order."""
    writes = any(a.post_id == receipt.post_id and a.role in LEADS for a in request.actors)
    kept = {draft.slot: draft for draft in drafts.begun(request.user, "directive.item.")} if writes else {}
    return [_leaf(item, n, writes, kept, request) for n, item in enumerate(in_order(receipt.issue), 1)]


def _leaf(item: Item, number: int, writes: bool, kept: dict[str, Draft], request: Request) -> Leaf:
    units = "、".join(dict.fromkeys(credit.unit.called for credit in item.credits.all()))
    slot = f"directive.item.{item.pk}.give"
    draft = kept.get(slot)
    given: dict[str, Any] = {"thing": item, "ground": ON_ITEMS, "auto_id": f"w{item.pk}_%s", "at": request.at}
    form = Write(**given, initial=draft.body if draft else {}) if writes else None
    return Leaf(item, number, units, panels.of(item, request), form, slot, draft.rev if draft else 0)
