"""The nouns of bulletins and all that belongs to each, registered once."""

from shuniu.base import nouns
from shuniu.base.clocks.watches import Watch, watch
from shuniu.base.nouns import Noun
from shuniu.base.permits import Policy
from shuniu.rooms.bulletins import (
    acts,  # noqa: F401  binds the verbs to their steps
    background,  # noqa: F401  registers its kind of job
    findable,
    invariants,
    leafing,
    ledgers,
    life,
    notices,
    permits,
    sentences,
    showing,
    watching,
)
from shuniu.rooms.bulletins.models import Bulletin, Issue, Item, Receipt


def register() -> None:
    """Bring bulletins' nouns into the house."""
    nouns.register(BULLETIN, ISSUE, ITEM, RECEIPT)
    watch(*WATCHES)


BULLETIN = Noun(
    slug="bulletin",
    word="刊物",
    model=Bulletin,
    life=life.BULLETIN,
    policy=Policy(Bulletin, life.BULLETIN, [permits.series_editor, permits.subscriber]),
    sentences=sentences.BULLETIN,
    title=str,
    template="bulletins/bulletin.html",
    context=showing.bulletin,
    ledgers=[ledgers.Series],
)

ISSUE = Noun(
    slug="issue",
    word="期",
    model=Issue,
    life=life.ISSUE,
    policy=Policy(
        Issue,
        life.ISSUE,
        [permits.issue_editor, permits.issue_signer, permits.signed_before, permits.reader],
    ),
    sentences=sentences.ISSUE,
    notices=notices.ISSUE,
    invariants=invariants.ISSUE,
    title=str,
    template="bulletins/issue.html",
    context=showing.issue,
    ledgers=[ledgers.Issues],
    search=findable.issue,
    gives=permits.has_paper,
    reading_logged=True,
    looked_at=leafing.looked_at,
)

ITEM = Noun(
    slug="item",
    word="条",
    model=Item,
    life=life.ITEM,
    policy=Policy(
        Item,
        life.ITEM,
        [
            permits.item_editor,
            permits.signer_of_item,
            permits.item_reader,
            permits.instructed,
            permits.contributor,
        ],
    ),
    sentences=sentences.ITEM,
    notices=notices.ITEM,
    title=lambda item: item.text.title,
    template="bulletins/item.html",
    context=showing.item,
    invariants=invariants.ITEM,
    looked_at=lambda item, actors, at: leafing.looked_at(item.issue, actors, at),
    plain=frozenset({"section"}),
)

RECEIPT = Noun(
    slug="receipt",
    word="回执",
    model=Receipt,
    life=life.RECEIPT,
    policy=Policy(Receipt, life.RECEIPT, [permits.holder, permits.receipt_desk]),
    sentences=sentences.RECEIPT,
    invariants=invariants.RECEIPT,
    title=str,
    template="bulletins/receipt.html",
    context=showing.receipt,
    ledgers=[ledgers.Receipts],
    made_with="sent",
)

WATCHES = [
    Watch("bulletin", "out", "出刊", watching.late),
    Watch("issue", "sign", "审签", watching.signing),
    Watch("issue", "read", "阅看", watching.reading, reminds=True),
    Watch("issue", "confirm", "确认", watching.confirming),
]
