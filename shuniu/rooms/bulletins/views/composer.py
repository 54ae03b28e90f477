"""编刊: the adopted at the left, the issue in the middle, the paper at the right; several editors at once (BUL-2)."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from shuniu.base import nouns
from shuniu.base.refusals import Incomplete, Refusal
from shuniu.base.web import once
from shuniu.base.web.keys import key_of
from shuniu.base.web.request import Request
from shuniu.engines.reporting import triage
from shuniu.engines.reporting.models import Submission, Synthesis
from shuniu.engines.reporting.permits import desks_led_by
from shuniu.rooms.bulletins import acts, board, pool
from shuniu.rooms.bulletins.models import Issue, Item

WHOLE = "bulletins/compose.html"
PARTS = {"board": f"{WHOLE}#board", "side": f"{WHOLE}#board"}


def issue_of(request: Request, key: int) -> Issue:
    """The issue, for those at its desk; 404 for everybody else, readers and signers included."""
    found = nouns.visible("issue", key, request.actors)
    if not isinstance(found, Issue) or found.desk.pk not in desks_led_by(request.actors):
        raise Http404
    return found


@login_required
def compose(request: Request, key: int) -> HttpResponse:
    """The composer while the issue is in the making; afterwards its page."""
    issue = issue_of(request, key)
    if issue.state != "composing":
        return redirect(nouns.of(issue).address(issue))
    suited = request.GET.get("pool") != "all"
    parts = board.parts(issue, request.user)
    rows = [row for part in parts for row in part.rows]
    offered = pool.candidates(issue, at=request.at, suited=suited)
    context = {
        "title": f"编刊 {issue}",
        "issue": issue,
        "noun": nouns.of(issue),
        "open_steps": nouns.of(issue).open_steps(issue, request.actors),
        "parts": parts,
        "count": len(rows),
        "missing": _missing(rows),
        "unsourced": sum(row.unsourced for row in rows),
        "others": sorted({row.typing for row in rows} - {""}),
        "pool": offered,
        "suited": suited,
        "dropped": board.dropped(issue),
        "newest": board.newest(issue),
        "once": once.fresh(),
        **_opened(request, rows),
    }
    context["next"] = _here(issue, context.get("row"), suited)
    return render(request, PARTS.get(request.headers.get("HX-Target", ""), WHOLE), context)


def _here(issue: Issue, row: board.Row | None, suited: bool) -> str:
    """Where a verb of this page comes back to."""
    said = [*([f"item={row.item.pk}"] if row else []), *([] if suited else ["pool=all"])]
    return f"/issue/{issue.pk}/compose/{'?' if said else ''}{'&'.join(said)}"


def _missing(rows: list[board.Row]) -> board.Row | None:
    """The first item in which a sentence lacks its source."""
    return next((row for row in rows if row.unsourced), None)


def _opened(request: Request, rows: list[board.Row]) -> dict[str, Any]:
    """The item that the address names, with its sentences, and the sentence that is looked at."""
    row = _named(request.GET.get("item", ""), rows)
    if row is None:
        return {}
    words = board.sentences(row.item)
    looked = _looked_at(request, words)
    place = rows.index(row)
    return {
        "row": row,
        "item_steps": {step.verb for step, _ in nouns.of(row.item).open_steps(row.item, request.actors)},
        "credits": board.credits(row.item),
        "words": words,
        "looked": looked,
        "passages": board.passages(row.item, looked.sentence) if looked else [],
        "above": _neighbour(rows, place, -1),
        "below": _neighbour(rows, place, 2),
    }


def _named(said: str, rows: list[board.Row]) -> board.Row | None:
    """By its key; ``last`` is the newest of the issue."""
    if said == "last":
        return max(rows, key=lambda row: row.item.pk, default=None)
    return next((row for row in rows if row.item.pk == key_of(said)), None)


def _looked_at(request: Request, words: list[board.Words]) -> board.Words | None:
    """The sentence that the address names, else the first that stops the issue."""
    wanted = key_of(request.GET.get("s"))
    if wanted is not None:
        return words[wanted] if wanted < len(words) else None
    return next((one for one in words if one.sentence.blocks), None)


def _neighbour(rows: list[board.Row], place: int, step: int) -> tuple[str, int | str] | None:
    """Section and item to move in front of, to go one up (-1) or one down (2: in front of the one after the next)."""
    here = rows[place]
    beside = place + (step if step < 0 else step - 1)
    if not 0 <= beside < len(rows):
        return None
    section = rows[beside].item.section
    if (
        section != here.item.section
    ):  # over the border: to the end of the section above, to the head of the one below
        return section, "" if step < 0 else rows[beside].item.pk
    after = place + step
    same = 0 <= after < len(rows) and rows[after].item.section == section
    return section, rows[after].item.pk if same else ""


@login_required
@require_POST
def place(request: Request, key: int) -> HttpResponse:
    """编入: by its button, or dropped in front of an item."""
    issue = issue_of(request, key)
    by = triage.editor(request.actors, issue.desk)
    what = _what(request.POST.get("what", ""), issue)
    before = _before(request, issue)

    def do() -> str:
        item = acts.place(
            by=by, at=request.at, issue=issue, section=request.POST.get("section", "")[:20], **what
        )
        if before is not None:
            acts.move(item, by=by, at=request.at, section=before.section, before=before)
        messages.success(request, nouns.of(item).life["place"].said_after(item))
        return f"/issue/{issue.pk}/compose/?item={item.pk}"

    try:
        return once.led(request, do)
    except Refusal as refusal:
        messages.error(request, f"{refusal.reason}{refusal.mend}")
        return redirect(f"/issue/{issue.pk}/compose/")


def _what(said: str, issue: Issue) -> dict[str, Submission | Synthesis]:
    noun, _, number = said.partition(":")
    key = key_of(number)
    desk = issue.bulletin.desk_id
    rows: Any = {
        "submission": Submission.objects.at_desk(desk),
        "synthesis": Synthesis.objects.filter(desk=desk),
    }
    found = rows[noun].filter(pk=key).first() if noun in rows and key is not None else None
    if found is None:
        raise Incomplete({"": "请从列出的里面选一件。"})
    return {noun: found}


def _before(request: Request, issue: Issue) -> Item | None:
    key = key_of(request.POST.get("before"))
    return issue.items.placed().filter(pk=key).first() if key is not None else None


@login_required
def changes(request: Request, key: int) -> HttpResponse:
    """What others did since the page was made; nothing when nothing."""
    issue = issue_of(request, key)
    since = key_of(request.GET.get("since")) or 0
    person = request.actors[0].person_id if request.actors else None
    found = board.changes(issue, since, person)
    if not found and request.headers.get("HX-Request"):
        return HttpResponse(status=204)  # the page stays as it is
    return render(request, "bulletins/_changes.html", {"entries": found[-5:], "count": len(found)})
