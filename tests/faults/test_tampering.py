"""Every planted tampering of the journal is found, at each kind of row and column; what is recomputed, by a root kept outside."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import models, transaction

from shuniu.base.journal import merkle
from shuniu.base.journal.models import Entry, Remark, Seal, Touch
from shuniu.base.journal.sealing import seal
from shuniu.base.journal.verifying import breaches
from shuniu.base.journal.writing import canonical_text, digest_of
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Version
from shuniu.engines.reporting.tests.builders import in_hand
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.fault

Tampering = Callable[[], object]
HOUR = timedelta(hours=1)
BATCH = 15


@pytest.fixture
def root(cast: Cast) -> str:
    """A journal with opinions, texts and touches, sealed in several seals; the newest seal's value, kept outside."""
    submission = in_hand(cast)
    acts.verify(submission, by=cast["何静"], at=MONDAY, how="phone", whom="水利站", confirmed="数字属实。")
    acts.decline(submission, by=cast["何静"], at=MONDAY, code="情况不新", reason="九月已有相近内容")
    acts.adopt(in_hand(cast), by=cast["何静"], at=MONDAY, serves=["上级"], note="写得实。")
    while made := seal(MONDAY + HOUR, limit=BATCH):
        newest = made
    assert newest.number > 3
    assert list(breaches(newest.chained)) == []
    return newest.chained


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is planted is taken out again."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def unfound(root: str, planted: dict[str, Tampering]) -> list[str]:
    """The names of the tamperings that nothing is said about."""
    missed = []
    for name, tamper in planted.items():
        with undone():
            tamper()
            if not any(breaches(root)):
                missed.append(name)
    return missed


def entry() -> Entry:
    """One in the middle of a chain, with a remark and touches: the report is not adopted, for a reason."""
    return Entry.objects.get(noun="submission", verb="decline")


def changed(row: models.Model, **values: object) -> Tampering:
    """Columns of one row changed, as somebody with the database's password would."""
    return lambda: type(row)._default_manager.filter(pk=row.pk).update(**values)


def test_a_change_of_any_column_of_an_entry(root: str) -> None:
    one, other = entry(), Remark.objects.create(body="别的话")
    values = {
        "noun": "report", "key": one.key + 1, "seq": 99, "at": one.at + HOUR, "verb": "adopt", "person_id": 1,
        "unit_id": 1, "remark": other, "mark": "0" * 32, "canonical": one.canonical.replace("情况不新", "情况很新"),
        "digest": "0" * 64, "seal": Seal.objects.get(number=1),
    }  # fmt: skip
    columns = {field.name for field in Entry._meta.concrete_fields} - {"id"}
    assert columns == set(values)
    assert unfound(root, {name: changed(one, **{name: value}) for name, value in values.items()}) == []


def test_an_emptied_column_of_an_entry(root: str) -> None:
    emptied = {
        "person_id": None,
        "unit_id": None,
        "remark": None,
        "seal": None,
        "verb": "",
        "canonical": "{}",
    }
    assert unfound(root, {name: changed(entry(), **{name: value}) for name, value in emptied.items()}) == []


def test_every_word_of_the_record_itself(root: str) -> None:
    """The record is written anew with its own digest: the chain or the seal still speaks."""
    planted = {word: rewritten(entry(), **{word: "别的"}) for word in entry().said}
    assert {"actor", "before", "after", "changes", "notes", "remark", "touched", "cause"} <= set(planted)
    assert unfound(root, planted) == []


def rewritten(one: Entry, **said: object) -> Tampering:
    """The canonical record changed and its digest with it."""
    text = canonical_text({**one.said, **said})
    return changed(one, canonical=text, digest=digest_of(text))


def test_a_removed_entry_first_middle_or_last(root: str) -> None:
    chain = list(Entry.objects.filter(noun="submission", key=entry().key).order_by("seq"))
    first, middle, last = chain[0], chain[len(chain) // 2], chain[-1]
    assert len({first.pk, middle.pk, last.pk}) == 3
    planted = {str(one): removed(one) for one in (first, middle, last, Entry.objects.latest("pk"))}
    assert unfound(root, planted) == []


def removed(*entries: Entry) -> Tampering:
    """Entries gone, with their touches."""

    def tamper() -> None:
        Touch.objects.filter(entry__in=entries).delete()
        Entry.objects.filter(pk__in=[one.pk for one in entries]).delete()

    return tamper


def test_a_whole_thing_gone_from_the_journal(root: str) -> None:
    assert unfound(root, {"thing": removed(*Entry.objects.filter(noun="submission", key=entry().key))}) == []


def test_two_entries_that_changed_places(root: str) -> None:
    chain = list(Entry.objects.filter(noun="submission", key=entry().key).order_by("seq"))
    strangers = list(Entry.objects.filter(seal__number=1).order_by("pk")[:2])
    planted = {"within a chain": swapped(chain[1], chain[2]), "of two things": swapped(*strangers)}
    planted["numbers only"] = renumbered(chain[1], chain[2])
    assert unfound(root, planted) == []


def swapped(one: Entry, other: Entry) -> Tampering:
    """Each stands in the other's row, so that the order in which they were sealed is another."""

    def tamper() -> None:
        both = [(one.pk, other), (other.pk, one)]
        Entry.objects.filter(pk__in=[one.pk, other.pk]).update(noun="moved", seq=models.F("id"))
        for pk, taken in both:
            said = {
                f.attname: getattr(taken, f.attname)
                for f in Entry._meta.concrete_fields
                if f.name not in ("id", "seal")
            }
            Entry.objects.filter(pk=pk).update(**said)

    return tamper


def renumbered(one: Entry, other: Entry) -> Tampering:
    """The two numbers in the chain change places."""

    def tamper() -> None:
        Entry.objects.filter(pk=one.pk).update(seq=9_999)
        Entry.objects.filter(pk=other.pk).update(seq=one.seq)
        Entry.objects.filter(pk=one.pk).update(seq=other.seq)

    return tamper


def test_an_entry_put_in(root: str) -> None:
    planted = {
        "at a chain's end, in a sealed batch": inserted(seq=99, seal_id=entry().seal_id),
        "beyond a gap": inserted(seq=99, seal_id=None),
        "as the first of a thing": inserted(key=987_654, seq=2, seal_id=None),
        "with another's previous": inserted(key=entry().key, seq=last_seq() + 1, seal_id=None),
    }
    assert unfound(root, planted) == []


def last_seq() -> int:
    """The newest number in the chain of the declined submission."""
    return Entry.objects.filter(noun="submission", key=entry().key).latest("seq").seq


def inserted(*, seq: int, seal_id: int | None, key: int | None = None) -> Tampering:
    """An invented entry, its record and digest in order."""
    one = entry()

    def tamper() -> None:
        text = canonical_text({**one.said, "seq": seq, "key": key or one.key})
        row = {f.attname: getattr(one, f.attname) for f in Entry._meta.concrete_fields if f.name != "id"}
        more = {
            "seq": seq,
            "key": key or one.key,
            "seal_id": seal_id,
            "canonical": text,
            "digest": digest_of(text),
        }
        Entry.objects.create(**{**row, **more})

    return tamper


def test_what_was_said_and_written(root: str) -> None:
    remark, version = entry().remark, Version.objects.latest("pk")
    planted: dict[str, Tampering] = {
        "body": changed(remark, body="没有理由"),
        "salt": changed(remark, salt="0" * 32),
        "digest": changed(remark, digest="0" * 64),
        "purged, body kept": changed(remark, purged_at=MONDAY, body="没有理由"),
        "with its own digest": redigested(remark, body="没有理由"),
        "title of a version": changed(version, title="别的标题"),
        "version with its own digest": redigested(version, body="别的正文"),
    }
    assert unfound(root, planted) == []


def redigested(text: Remark | Version, **values: str) -> Tampering:
    """A text changed and its digest with it."""
    for name, value in values.items():
        setattr(text, name, value)
    return changed(text, **values, digest=text.digest_now())


def test_a_lawful_purge_is_no_breach(root: str) -> None:
    with undone():
        Remark.objects.filter(pk=entry().remark_id).update(body="", purged_at=MONDAY)
        assert list(breaches(root)) == []


def test_what_an_entry_touches(root: str) -> None:
    touch = entry().touches.first()
    planted: dict[str, Tampering] = {
        "gone": lambda: Touch.objects.filter(pk=touch.pk).delete(),
        "another thing": changed(touch, key=touch.key + 1),
        "another entry": changed(touch, entry=Entry.objects.earliest("pk")),
        "one more": lambda: Touch.objects.create(entry=entry(), noun="report", key=987_654),
    }
    assert unfound(root, planted) == []


def test_any_column_of_a_seal(root: str) -> None:
    one = Seal.objects.get(number=2)
    values = {
        "number": 99,
        "at": one.at + HOUR,
        "count": 1,
        "root": "0" * 64,
        "previous": "0" * 64,
        "chained": "0" * 64,
    }
    assert {field.name for field in Seal._meta.concrete_fields} - {"id"} == set(values)
    assert unfound(root, {name: changed(one, **{name: value}) for name, value in values.items()}) == []


def test_seals_that_are_gone(root: str) -> None:
    seals = list(Seal.objects.order_by("number"))
    planted = {f"number {one.number}": unsealed(one) for one in (seals[0], seals[1], seals[-1])}
    planted["all"] = unsealed(*seals)
    planted["the last with its entries"] = cut_off(seals[-1])
    assert unfound(root, planted) == []


def unsealed(*seals: Seal) -> Tampering:
    """Seals removed, their entries left."""

    def tamper() -> None:
        Entry.objects.filter(seal__in=seals).update(seal=None)
        Seal.objects.filter(pk__in=[one.pk for one in seals]).delete()

    return tamper


def cut_off(one: Seal) -> Tampering:
    """The end of the journal removed, seal and all: within the house nothing contradicts it."""

    def tamper() -> None:
        removed(*one.entries.all())()
        one.delete()

    return tamper


def test_an_administrator_who_recomputes_everything_is_found_by_the_outside_root_alone(root: str) -> None:
    with undone():
        recomputed(entry(), "情况不新", "与主题无关")
        assert list(breaches()) == []
        assert list(breaches(root)) == ["另存的封存值不在本库的封存链上"]


def test_a_recomputed_end_of_the_journal_is_found_too(root: str) -> None:
    """The tail thrown away, other things written in its place, all of it sealed again."""
    with undone():
        cut_off(Seal.objects.latest("number"))()
        seal(MONDAY + HOUR)
        assert list(breaches(root))[-1] == "另存的封存值不在本库的封存链上"


def recomputed(one: Entry, was: str, becomes: str) -> None:
    """A record changed, its chain and every seal computed anew: the work of one who owns the machine."""
    text = one.canonical.replace(was, becomes)
    assert text != one.canonical
    Entry.objects.filter(pk=one.pk).update(canonical=text)
    previous = ""
    for each in Entry.objects.filter(noun=one.noun, key=one.key).order_by("seq"):
        text = canonical_text({**each.said, "previous": previous})
        previous = digest_of(text)
        Entry.objects.filter(pk=each.pk).update(canonical=text, digest=previous)
    chained = ""
    for each in Seal.objects.order_by("number"):
        tree = merkle.root(list(each.entries.order_by("pk").values_list("digest", flat=True)))
        each.root, each.previous = tree, chained
        each.chained = chained = merkle.chain(chained, each.number, each.at, each.count, tree)
        each.save()
