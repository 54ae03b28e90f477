"""The checker, measured on real documents with known mistakes (kept beside the repository) and for speed.

A mistake counts as found when a finding overlaps it and its mend makes of the text what the record says is right.
False alarms are errors and warnings on tier A documents that are neither listed nor adjudicated (adjudicated.tsv).
"""

import csv
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import rjieba

from bench import Measure
from bench.papers.documents import DOCUMENTS
from shuniu.papers.checker import Finding, check, mend
from shuniu.papers.model import as_text

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "data"
CERTAIN, REPORTED, ALARMS, TRAPS, WRONG, UNFOUND = 10, 30, 1, 0, 10, 75
SEGMENTATIONS, TENFOLD, MEMORY = 60, 11, 300
PER = 5000
ROUNDS = 5
GRAVE = ("error", "warning")


def run() -> Iterator[Measure]:
    """What it finds, what it should not have found, how long it takes."""
    if DATA.exists():
        yield from finding()
    else:
        sys.stderr.write(f"no real documents at {DATA}: only speed is measured\n")
    yield from speed()


def finding() -> Iterator[Measure]:
    """Known mistakes, false alarms, traps, wrong characters."""
    certain = [one for one in records("mistakes/real_mistakes.jsonl") if one["certainty"] == "sure"]
    yield Measure("certain mistakes not found, %", missed(certain, in_document), CERTAIN)
    yield Measure(
        "reported mistakes not found, %", missed(records("mistakes/reported_mistakes.jsonl"), named), REPORTED
    )
    yield Measure(f"false alarms per {PER} characters of tier A", alarms(), ALARMS)
    yield Measure("false alarms on traps", trapped(), TRAPS)
    right, found, there = wrong_characters()
    yield Measure("wrong characters: findings not right, %", 100 * (found - right) / max(1, found), WRONG)
    yield Measure("wrong characters: not found, %", 100 * (there - right) / max(1, there), UNFOUND)


def records(name: str) -> list[dict]:
    """The rows of a .jsonl file of the real material."""
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


@cache
def documents() -> dict[str, dict]:
    """The real documents by id."""
    return {one["id"]: one for one in records("documents/documents.jsonl")}


@cache
def findings_of(document: str) -> list[Finding]:
    """The findings on one real document."""
    return check(documents()[document]["text"])


def missed(mistakes: list[dict], found: Callable[[dict], bool]) -> float:
    """Per cent of the mistakes that are not found."""
    return 100 * sum(not found(one) for one in mistakes) / len(mistakes)


def place_of(mistake: dict, words: str) -> tuple[int, int]:
    """Where a recorded passage stands in its document."""
    text, before = documents()[mistake["doc_id"]]["text"], mistake["before"].replace("⏎", "\n")
    start = text.index(before + words) + len(before)
    return start, start + len(words)


def in_document(mistake: dict) -> bool:
    """Whether a finding on the document mends the mistake."""
    start, end = place_of(mistake, mistake["wrong"])
    text = documents()[mistake["doc_id"]]["text"]
    return any(mends(text, one, start, end, mistake["right"]) for one in findings_of(mistake["doc_id"]))


def mends(text: str, one: Finding, start: int, end: int, right: str) -> bool:
    """Whether the finding overlaps the range and makes of it what is right."""
    if one.end <= start or one.start >= end:
        return False
    low, high = min(start, one.start), max(end, one.end)
    mended = text[low : one.start] + one.suggestion + text[one.end : high]
    return mended == text[low:start] + right + text[end:high]


def named(mistake: dict) -> bool:
    """Whether the mend of a passage by itself is, or holds, what the notice says is right."""
    wrong, right = mistake["wrong"], mistake["right"]
    found = check(wrong)
    mended = {mend(wrong, [one.__class__(**{**values(one), "safe": True})]) for one in found}
    return any(right in text or _loosely(right, text) for text in mended) or (
        "紧急" in right and "title.urgent" in {one.rule for one in found}
    )


def values(one: Finding) -> dict:
    """The fields of a finding."""
    return {name: getattr(one, name) for name in one.__slots__}


def _loosely(right: str, text: str) -> bool:
    """关于印发…的通知 with the body before it, which the notice leaves out."""
    return right.startswith("关于印发") and right.removeprefix("关于") in text


def alarms() -> float:
    """Errors and warnings that are no true mistakes, per PER characters of tier A."""
    known = {(row[0], int(row[1]), row[2]) for row in adjudicated()}
    listed = {}
    for one in records("mistakes/real_mistakes.jsonl"):
        listed.setdefault(one["doc_id"], []).append(place_of(one, one["wrong"]))
    tier = [one for one in documents().values() if one["tier"] == "A"]
    false = [
        finding
        for one in tier
        for finding in findings_of(one["id"])
        if finding.severity in GRAVE
        and (one["id"], finding.start, finding.rule) not in known
        and not any(finding.start < end and finding.end > start for start, end in listed.get(one["id"], ()))
    ]
    return len(false) * PER / sum(len(one["text"]) for one in tier)


def adjudicated() -> list[list[str]]:
    """adjudicated.tsv: true mistakes beyond the listed ones: document, offset, rule, why."""
    lines = (HERE / "adjudicated.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def trapped() -> int:
    """How many passages that only look wrong carry a finding of any grade but advice."""
    traps = records("mistakes/false_alarm_traps.jsonl")
    return sum(_alarmed(one, *place_of(one, one["text"])) for one in traps)


def _alarmed(trap: dict, start: int, end: int) -> bool:
    return any(
        one.start < end and one.end > start and one.severity in GRAVE for one in findings_of(trap["doc_id"])
    )


def wrong_characters() -> tuple[int, int, int]:
    """Right findings, all findings, and wrong characters there are, over the sentences of equal length."""
    right = found = there = 0
    with (DATA / "mistakes/wrong_characters.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    for _, wrong, correct in rows:
        if len(wrong) != len(correct):
            continue
        places = {at for at, (one, other) in enumerate(zip(wrong, correct, strict=True)) if one != other}
        there += len(places)
        for one in check(wrong):
            if one.rule.startswith(("word.wrong", "character.", "name.")):
                found += 1
                right += (
                    bool(places & set(range(one.start, one.end)))
                    and one.suggestion == correct[one.start : one.end]
                )
    return right, found, there


def speed() -> Iterator[Measure]:
    """Against one segmentation of the same text; ten times the text; what it holds in memory."""
    text = sample()
    check(text)
    ours, theirs = cpu(lambda: check(text)), cpu(lambda: rjieba.cut(text))
    sys.stderr.write(
        f"{len(text)} characters: check {ours * 1000:.1f} ms, segmentation {theirs * 1000:.2f} ms\n"
    )
    yield Measure("checking / one rjieba segmentation, x", ours / theirs, SEGMENTATIONS)
    yield Measure("ten times the text, x", cpu(lambda: check(text * 10)) / cpu(lambda: check(text)), TENFOLD)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Measure("memory after checking (peak RSS, MiB)", peak, MEMORY)


def sample() -> str:
    """A real document of middling length, or the bench's own model documents where there is none."""
    if DATA.exists():
        tier = [one["text"] for one in documents().values() if one["tier"] == "A"]
        return sorted(tier, key=len)[len(tier) * 3 // 4]
    return "\n".join(as_text(one) for one in DOCUMENTS.values())


def cpu(work: Callable[[], object]) -> float:
    """The least CPU seconds of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Prints a line for each measure."""
    for measure in run():
        print(measure)


if __name__ == "__main__":
    main()
