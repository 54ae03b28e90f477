"""Keeping a chain: begin, who is asked now, approve, send back, drop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import models

from shuniu.base import nouns, rows
from shuniu.base.actors import Actor
from shuniu.base.journal.models import Remark
from shuniu.base.parties.models import Party
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


@dataclass(frozen=True, slots=True)
class Phone:
    """The instruction by phone on which somebody signs for the one asked: whose, and when it was given."""

    instructed_by: str
    instructed_at: datetime


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


def approve(
    step: SignoffStep, *, by: Actor, at: datetime, opinion: Remark | None, phone: Phone | None = None
) -> SignoffStep | None:
    """The one asked agrees; returns the next step, now asked, or None when this was the last."""
    step.state, step.by, step.at, step.opinion = State.APPROVED, by.as_json(), at, opinion
    step.proof = SignoffStep.Proof.PHONE if phone else SignoffStep.Proof.IN_PERSON
    if phone:
        step.instructed_by, step.instructed_at = phone.instructed_by, phone.instructed_at
    rows.update(step, "state", "by", "at", "opinion", "proof", "instructed_by", "instructed_at")
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
