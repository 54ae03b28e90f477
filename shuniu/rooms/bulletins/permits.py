"""Who may and who sees, in bulletins.

An issue in the making is its desk's and its signers'. Once out it is also its readers': the posts that have a receipt. A unit
whose report stands in it sees its item, not the issue; so does a post that must act on what a leader wrote on the item.
"""

from collections.abc import Callable

from django.db.models import Q

from shuniu.base.actors import Actor, Actors, post_ids, unit_ids
from shuniu.base.files.models import File
from shuniu.base.linked import Linked
from shuniu.base.permits import Relation
from shuniu.base.signoff.models import SignoffStep
from shuniu.engines.directives.models import Reception
from shuniu.engines.reporting import permits as reporting
from shuniu.engines.reporting.permits import desks_led_by, edits
from shuniu.org.holders import posts_of
from shuniu.org.models import Role
from shuniu.rooms.bulletins.models import Edition, Issue, Item, Receipt, Subscriber
from shuniu.rooms.bulletins.models.issue import OUT, READABLE

any_editor = reporting.any_editor
HEADS = (Role.DEPUTY, Role.OFFICE_DIRECTOR, Role.SECTION_CHIEF)

_RECEIVED = "SELECT 1 FROM bulletins_receipt WHERE issue_id = {thing} AND post_id IN ({keys})"
_SUBSCRIBED = "SELECT 1 FROM bulletins_subscriber WHERE bulletin_id = {thing} AND post_id IN ({keys})"
_CREDITED = "SELECT 1 FROM bulletins_credit WHERE item_id = {thing} AND unit_id IN ({keys})"
_SIGNED = (
    "SELECT 1 FROM signoff_signoff signoff JOIN signoff_signoffstep step ON step.signoff_id = signoff.id"
    " WHERE signoff.noun = 'issue' AND signoff.key = {thing} AND step.at IS NOT NULL AND step.party_id IN ({keys})"
)
_INSTRUCTED = (
    "SELECT 1 FROM directives_directive directive JOIN directives_reception reception"
    " ON reception.directive_id = directive.id"
    " WHERE directive.noun = 'item' AND directive.key = {thing} AND reception.post_id IN ({keys})"
)

Condition = Callable[[Actors], Q | None]


def _of_desks(path: str) -> Condition:
    """Things whose desk, found along ``path``, these actors edit or lead."""
    return lambda actors: Q(**{f"{path}__in": desks}) if (desks := desks_led_by(actors)) else None


def _editor(path: str) -> Relation:
    return Relation(
        "desk_editor",
        "本台编辑",
        lambda actor, thing: thing is not None and edits(actor, thing.desk),
        _of_desks(path),
        lambda thing: list(thing.desk.editors.all()),
    )


series_editor = _editor("desk")
issue_editor = _editor("bulletin__desk")
item_editor = _editor("issue__bulletin__desk")


def has_paper(issue: Issue, file: File, actors: Actors) -> bool:
    """The desk has the paper of every edition for the record; everybody else that of the one that holds now."""
    if issue.desk.pk in desks_led_by(actors):
        return True
    return (
        issue.state in READABLE
        and Edition.objects.filter(issue=issue, file=file, revision=issue.revision).exists()
    )


issue_signer = Relation(
    "issue_signer",
    "当前审签人",
    lambda actor, issue: issue is not None and issue.signer_id is not None and actor.post_id == issue.signer_id,
    lambda actors: Q(signer__in=post_ids(actors)),
    lambda issue: [issue.signer] if issue.signer else [],
)  # fmt: skip


def _may_sign_for(actor: Actor, issue: Issue) -> bool:
    return (
        issue.signer_id is not None
        and actor.unit_id == issue.desk.unit_id
        and actor.role in HEADS
        and actor.post_id != issue.signer_id
    )


deputy_signer = Relation(
    "deputy_signer",
    "受委托的本单位负责人",
    _may_sign_for,
    parties=lambda issue: posts_of(issue.desk.unit, *HEADS),
)


def _has_signed(actor: Actor, issue: Issue) -> bool:
    steps = SignoffStep.objects.filter(signoff__noun="issue", signoff__key=issue.pk, at__isnull=False)
    return actor.post_id is not None and steps.filter(party=actor.post_id).exists()


signed_before = Relation(
    "signed_before",
    "审签过的人",
    _has_signed,
    lambda actors: Q(Linked(_SIGNED, posts)) if (posts := post_ids(actors)) else None,
)

reader = Relation(
    "reader",
    "分发对象",
    lambda actor, issue: Receipt.objects.filter(issue=issue, post=actor.post_id).exists(),
    lambda actors: Q(Linked(_RECEIVED, posts), state__in=READABLE) if (posts := post_ids(actors)) else None,
    lambda issue: [receipt.post for receipt in issue.receipts.select_related("post")],
)

item_reader = Relation(
    "reader",
    "分发对象",
    lambda actor, item: Receipt.objects.filter(issue=item.issue_id, post=actor.post_id).exists(),
    lambda actors: (
        Q(
            Linked(_RECEIVED, posts, "issue"),
            issue__state__in=READABLE,
            state="placed",
        )
        if (posts := post_ids(actors))
        else None
    ),
)


def _is_instructed(actor: Actor, item: Item) -> bool:
    receptions = Reception.objects.filter(directive__noun="item", directive__key=item.pk)
    return actor.post_id is not None and receptions.filter(post=actor.post_id).exists()


instructed = Relation(
    "instructed",
    "领导批示的承办岗位",
    _is_instructed,
    lambda actors: (
        Q(
            Linked(_INSTRUCTED, posts),
            issue__state__in=READABLE,
            state="placed",
        )
        if (posts := post_ids(actors))
        else None
    ),
)


subscriber = Relation(
    "subscriber",
    "分发对象",
    lambda actor, bulletin: Subscriber.objects.filter(bulletin=bulletin, post=actor.post_id).exists(),
    lambda actors: Q(Linked(_SUBSCRIBED, posts)) if (posts := post_ids(actors)) else None,
)

holder = Relation(
    "holder",
    "收件岗位",
    lambda actor, receipt: receipt is not None and actor.post_id == receipt.post_id,
    lambda actors: Q(post__in=posts) if (posts := post_ids(actors)) else None,
    lambda receipt: [receipt.post],
)

receipt_desk = Relation(
    "receipt_desk",
    "本台编辑",
    lambda actor, receipt: receipt is not None and edits(actor, receipt.issue.desk),
    _of_desks("issue__bulletin__desk"),
)

signer_of_item = Relation(
    "issue_signer",
    "当前审签人",
    lambda actor, item: actor.post_id is not None and actor.post_id == item.issue.signer_id,
    lambda actors: Q(issue__signer__in=post_ids(actors)),
)

house = Relation("house", "系统", lambda actor, thing: actor.kind == "system")

sender = Relation(
    "sender",
    "本台编辑（还没有分发时）",
    lambda actor, issue: issue.sent_revision < issue.revision and issue_editor.holds(actor, issue),
    parties=issue_editor.parties,
)

contributor = Relation(
    "contributor",
    "供稿单位",
    lambda actor, item: False,
    lambda actors: (
        Q(
            Linked(_CREDITED, units),
            issue__state__in=OUT,
            state="placed",
        )
        if (units := unit_ids(actors, *reporting.OFFICE))
        else None
    ),
)
