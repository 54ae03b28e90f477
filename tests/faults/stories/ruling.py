"""Rules and the calendar."""

from shuniu.base.clocks import acts as calendar
from shuniu.base.clocks.models import CalendarYear
from shuniu.base.clocks.notation import read
from shuniu.base.rulemaking import acts as rules
from shuniu.base.rules.models import Rule
from tests.cast import MONDAY, Cast
from tests.faults.stories.moments import LATER, NOON, TODAY
from tests.faults.stories.telling import story


def changed_rule(cast: Cast) -> Rule:
    """How long a desk may leave a report unclaimed, decided here."""
    said = {"name": "parties.idle", "value": "20分钟", "since": TODAY, "source": "本办通知", "reason": "从严"}
    return rules.change(by=cast["高远"], at=MONDAY, **said)


def published_year(cast: Cast) -> CalendarYear:
    """An invented arrangement of the next year."""
    arranged = read("元旦：1月1日至2日放假。", 2027, "国办通知")
    return calendar.publish(by=cast["高远"], at=MONDAY, arrangement=arranged)


@story("rule.change")
def change_rule(cast: Cast):
    return lambda: changed_rule(cast)


@story("rule.end", begins=changed_rule)
def end_rule(cast: Cast, rule: Rule):
    return lambda: rules.end(rule, by=cast["高远"], at=NOON, until=LATER, reason="到期")


@story("rule.revoke", begins=changed_rule)
def revoke_rule(cast: Cast, rule: Rule):
    return lambda: rules.revoke(rule, by=cast["高远"], at=NOON, reason="写错了")


@story("adoption.adopt")
def adopt_pack(cast: Cast):
    return lambda: rules.adopt(by=cast["高远"], at=NOON, pack="tianmen", since=LATER)


@story("adoption.cancel")
def cancel_pack(cast: Cast):
    adoption = rules.adopt(by=cast["高远"], at=MONDAY, pack="tianmen", since=LATER)
    return lambda: rules.cancel(adoption, by=cast["高远"], at=NOON, reason="暂不换")


@story("calendar_year.publish")
def publish_year(cast: Cast):
    return lambda: published_year(cast)


@story("calendar_year.revise", begins=published_year)
def revise_year(cast: Cast, year: CalendarYear):
    arranged = read("元旦：1月1日至3日放假。", 2027, "更正的通知")
    return lambda: calendar.revise(year, by=cast["高远"], at=NOON, arrangement=arranged)
