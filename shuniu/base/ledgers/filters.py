"""What narrows a ledger: a choice, a text, a period, a unit. Unknown values narrow nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Any

from django.db.models import DateTimeField, Q, QuerySet
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime, make_aware

from shuniu.base.ledgers import periods
from shuniu.base.parties.pinyin import letters

Options = Sequence[tuple[str, str]]
FIRST, LAST = date(1900, 1, 1), date(2999, 12, 31)


@dataclass(frozen=True, slots=True)
class Control:
    """How a filter shows itself: ``kind`` select, party, text or period; what was chosen is ``value``.

    ``sounds``: what parties are found by besides their names, by their keys.
    """

    kind: str
    name: str
    word: str
    value: str
    options: Options = ()
    start: str = ""
    end: str = ""
    sounds: Mapping[str, str] = field(default_factory=dict)

    @property
    def drawn(self) -> SafeString:
        """The options as HTML; in Python, a city has hundreds of units."""
        first = f'<option value="">{escape(self.word)}：全部</option>'
        return mark_safe(first + "".join(self._option(value, word) for value, word in self.options))  # noqa: S308  escaped below

    def _option(self, value: str, word: str) -> str:
        chosen = " selected" if value == self.value else ""
        sound = f' data-find="{escape(self.sounds[value])}"' if value in self.sounds else ""
        return f'<option value="{escape(value)}"{sound}{chosen}>{escape(word)}</option>'

    @property
    def said(self) -> str:
        """What it narrows to, for the head of a print; "" when to nothing."""
        if self.value == "custom":
            return f"{self.word}：{self.start or '…'} 至 {self.end or '…'}"
        word = dict(self.options).get(self.value, self.value)
        return f"{self.word}：{word}" if self.value else ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of few. ``options`` are (value, word), or a function of the ledger; ``narrow`` a field or a function of the value."""

    name: str
    word: str
    options: Options | Callable[[Any], Options]
    narrow: str | Callable[[str], Q] = ""

    def control(self, ledger: Any, params: Mapping[str, str]) -> Control:
        """A select; its first line says the word and 全部."""
        options = self.options(ledger) if callable(self.options) else self.options
        value = params.get(self.name, "")
        return Control("select", self.name, self.word, value if value in dict(options) else "", options)

    def condition(self, ledger: Any, params: Mapping[str, str]) -> Q:
        """The rows of the chosen value."""
        value = self.control(ledger, params).value
        if not value:
            return Q()
        return self.narrow(value) if callable(self.narrow) else Q(**{self.narrow or self.name: value})


@dataclass(frozen=True, slots=True)
class Text:
    """A text that stands in one of some fields; every word of it must."""

    name: str
    word: str
    fields: Sequence[str] = ()
    narrow: Callable[[str], Q] | None = None

    def control(self, ledger: Any, params: Mapping[str, str]) -> Control:
        """A search field."""
        return Control("text", self.name, self.word, params.get(self.name, "").strip()[:60])

    def condition(self, ledger: Any, params: Mapping[str, str]) -> Q:
        """The rows in which it is found."""
        found = Q()
        for said in self.control(ledger, params).value.split():
            anywhere = Q()
            for path in self.fields:
                anywhere |= Q(**{f"{path}__icontains": said})
            found &= self.narrow(said) if self.narrow else anywhere
        return found


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, named or given; ``path`` is the date or moment it is about."""

    name: str
    word: str
    path: str

    def control(self, ledger: Any, params: Mapping[str, str]) -> Control:
        """A select of named periods, and two dates for one's own."""
        value = params.get(self.name, "")
        known = value in periods.WORDS or value == "custom"
        start, end = params.get(f"{self.name}_from", ""), params.get(f"{self.name}_to", "")
        options = [*periods.WORDS.items(), ("custom", "自定起止")]
        return Control("period", self.name, self.word, value if known else "", options, start, end)

    def condition(self, ledger: Any, params: Mapping[str, str]) -> Q:
        """The rows of that period; both days belong to it."""
        control = self.control(ledger, params)
        start, end = named(control, localtime(ledger.at).date())
        timed = isinstance(ledger.field(self.path), DateTimeField)
        found = Q(**{f"{self.path}__gte": midnight(start, timed)}) if start else Q()
        return found & Q(**{f"{self.path}__lt": midnight(end, timed)}) if end else found


@dataclass(frozen=True, slots=True)
class OfParty:
    """A unit, a post or a person: the parties offered come from ``parties(ledger)``, sorted by pinyin."""

    name: str
    word: str
    parties: Callable[[Any], QuerySet[Any]]
    path: str = field(default="")

    def control(self, ledger: Any, params: Mapping[str, str]) -> Control:
        """A select of names; its options are read once a page."""
        options = ledger.once(
            ("parties", self.name),
            lambda: [
                (str(pk), name, sound)
                for pk, name, sound in self.parties(ledger)
                .order_by("pinyin")
                .values_list("pk", "name", "pinyin")
            ],
        )
        value = params.get(self.name, "")
        words = [(pk, name) for pk, name, _ in options]
        sounds = {pk: letters(sound) for pk, _, sound in options}
        return Control("party", self.name, self.word, value if value in sounds else "", words, sounds=sounds)

    def condition(self, ledger: Any, params: Mapping[str, str]) -> Q:
        """The rows of that party; one that is not offered narrows nothing."""
        value = self.control(ledger, params).value if params.get(self.name) else ""
        return Q(**{self.path or self.name: int(value)}) if value else Q()


Filter = Choice | Text | Period | OfParty


def named(control: Control, today: date) -> tuple[date | None, date | None]:
    """First day and the day after the last of what was chosen."""
    if control.value != "custom":
        return periods.days(control.value, today) or (None, None)
    end = parsed(control.end)
    return parsed(control.start), end + timedelta(days=1) if end else None


def parsed(said: str) -> date | None:
    """A day as the browser sends it; None for anything else, and for days that no list reaches."""
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return day if FIRST <= day <= LAST else None


def midnight(day: date, timed: bool) -> date | datetime:
    """The beginning of a day, as the field keeps it."""
    return make_aware(datetime.combine(day, time.min)) if timed else day
