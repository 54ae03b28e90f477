"""Keeping a chain: begin, who is asked now, approve, send back, drop."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import models

from shuniu.base import nouns, rows
from shuniu.base.actors import Actor
from shuniu.base.journal.models import Remark
from shuniu.base.parties.models import Party
from shuniu.base.signoff.elsewhere import Elsewhere
from shuniu.base.signoff.models import Signoff, SignoffStep
from shuniu.base.statements import Statement

State = SignoffStep.State
_ASKED = Statement(
    lambda noun, key: SignoffStep.objects.select_related("party", "signoff").filter(
        signoff__noun=noun, signoff__key=key, signoff__ended_at=None, state=State.ASKED
    ),
    str,
    int,
)
_WAITING = Statement(
    lambda signoff: SignoffStep.objects.filter(signoff=signoff, state=State.WAITING).order_by("order"), int
)


def begin(thing: models.Model, steps: Sequence[tuple[Party, str]], *, at: datetime) -> SignoffStep:
    """Open the next round with ``(party, word)`` for each step; returns the first step, now asked."""
    slug = nouns.of(thing).slug
    rounds = Signoff.objects.filter(noun=slug, key=thing.pk).count()
    opened = rows.insert(Signoff(noun=slug, key=thing.pk, round=rounds + 1, begun_at=at))
    made = [
        SignoffStep(
            signoff=opened, order=n, party=party, word=word, state=State.WAITING if n else State.ASKED
        )
        for n, (party, word) in enumerate(steps)
    ]
    first, *_ = [rows.insert(step) for step in made]
    return first


def asked(thing: models.Model) -> SignoffStep:
    """The step whose turn it is; SignoffStep.DoesNotExist where none is."""
    found = _ASKED.first(nouns.of(thing).slug, thing.pk)
    if found is None:
        raise SignoffStep.DoesNotExist("nobody is asked")
    return found


def steps(thing: models.Model) -> models.QuerySet[SignoffStep]:
    """Every step of every round, in order."""
    slug = nouns.of(thing).slug
    found = SignoffStep.objects.filter(signoff__noun=slug, signoff__key=thing.pk)
    return found.select_related("party", "opinion", "signoff").order_by("signoff__round", "order")


def last_round(thing: models.Model) -> list[SignoffStep]:
    """The steps of the round that goes on, or went last: what is printed to be signed."""
    found = list(steps(thing))
    return [step for step in found if step.signoff_id == found[-1].signoff_id]


def scans(thing: models.Model) -> models.QuerySet[Any]:
    """The keys of the files on which somebody signed in ink: proof of the chain, not part of the thing."""
    return steps(thing).order_by().filter(scan__isnull=False).values("scan")


def approve(
    step: SignoffStep, *, by: Actor, at: datetime, opinion: Remark | None, elsewhere: Elsewhere | None = None
) -> SignoffStep | None:
    """The one asked agrees; returns the next step, now asked, or None when this was the last."""
    step.state, step.by, step.at, step.opinion = State.APPROVED, by.as_json(), at, opinion
    step.proof = elsewhere.proof if elsewhere else SignoffStep.Proof.IN_PERSON
    if elsewhere:
        step.given_by, step.given_at, step.scan = elsewhere.given_by, elsewhere.given_at, elsewhere.scan
    rows.update(step, "state", "by", "at", "opinion", "proof", "given_by", "given_at", "scan")
    following = _WAITING.first(step.signoff_id)
    if following is None:
        _end(step.signoff, at)
        return None
    following.state = State.ASKED
    rows.update(following, "state")
    return following


def send_back(step: SignoffStep, *, by: Actor, at: datetime, opinion: Remark | None) -> None:
    """The one asked gives it back; the round ends."""
    step.state, step.by, step.at, step.opinion = State.RETURNED, by.as_json(), at, opinion
    step.proof = SignoffStep.Proof.IN_PERSON
    step.save()
    drop(step.signoff, at=at)


def drop(signoff: Signoff, *, at: datetime) -> None:
    """End a round before its end: whoever was still to be asked is not."""
    signoff.steps.filter(state__in=[State.WAITING, State.ASKED]).update(state=State.DROPPED)
    _end(signoff, at)


def _end(signoff: Signoff, at: datetime) -> None:
    signoff.ended_at = at
    rows.update(signoff, "ended_at")
