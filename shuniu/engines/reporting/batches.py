"""Several submissions at once, where that is sensible: claim them, decline them for one reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from shuniu.base.actors import Actor
from shuniu.base.acts import locked
from shuniu.base.refusals import Incomplete, NotNow, NotYours
from shuniu.engines.reporting import acts, rulings
from shuniu.engines.reporting.models import Desk, Submission

MOST = 50
REASON_MOST = 200


def do(verb: str, keys: Sequence[int], desk: Desk, by: Actor, at: datetime, said: Mapping[str, str]) -> str:
    """Do it to each in the caller's transaction; returns what happened. Incomplete when nothing sensible was asked."""
    chosen = Submission.objects.at_desk(desk).filter(pk__in=keys).values_list("pk", flat=True)
    if not chosen:
        raise Incomplete({"": "请先勾选几件。"})
    if len(chosen) > MOST:
        raise Incomplete({"": f"一次最多办{MOST}件。"})
    things = locked(Submission, chosen).values()
    if verb == "claim":
        _each(things, lambda each: acts.claim(each, by=by, at=at))
        return f"已认领{len(things)}件。"
    if verb == "decline":
        if said.get("code") not in rulings.ask("decline_reasons", desk.unit, at).value:
            raise Incomplete({"code": "请选不采用的理由。"})
        _insist(said.get("reason", ""))
        reason = said.get("reason", "")
        _each(things, lambda each: acts.decline(each, by=by, at=at, code=said["code"], reason=reason))
        return f"{len(things)}件不采用，理由已告诉各报送单位。"
    raise Incomplete({"": "请选要办的事。"})


def _each(things: Iterable[Submission], do: Callable[[Submission], object]) -> None:
    """One after the other; NotNow names the one on which it failed."""
    for thing in things:
        try:
            do(thing)
        except (NotNow, NotYours) as refusal:
            raise NotNow(f"《{thing.text.title}》{refusal.reason}", refusal.mend) from refusal


def _insist(reason: str) -> None:
    """The same words as on the verb's own page."""
    if len(reason) > REASON_MOST or not all(sign.isprintable() or sign.isspace() for sign in reason):
        raise Incomplete({"reason": f"补充说明请写{REASON_MOST}字以内的文字。"})
