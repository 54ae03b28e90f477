"""The style sheets: contrast in both modes, computed; layers, prefixes, weight of a first page."""

import gzip
import re
from pathlib import Path

import pytest
from django_htmx import __file__ as htmx

HERE = Path(__file__).parents[1] / "static/web"
LATER = {"pick.js"}  # fetched only by pages that need it
SHEETS = sorted((HERE / "css").glob("*.css"))
TEXT = ["--ink", "--ink-soft", "--ink-faint"]
GROUNDS = ["--paper", "--sheet", "--sunken", "--hover"]
PAIRS = [
    *[(ink, ground) for ink in TEXT for ground in GROUNDS],
    *[("--color-link", ground) for ground in GROUNDS],
    *[("--color-action-deep", ground) for ground in ("--color-action-wash", "--paper", "--sheet")],
    *[(ink, f"--color-{wash}-wash") for ink in TEXT for wash in ("action", "amber", "overdue", "done")],
    *[
        (f"--color-{tone}", g)
        for tone in ("amber", "overdue", "done")
        for g in [*GROUNDS, f"--color-{tone}-wash"]
    ],
    ("--color-on-action", "--color-action"),
    ("--color-on-action", "--pine-7"),
    ("--color-on-seal", "--color-seal"),
    ("--color-on-seal", "--color-seal-deep"),
    ("--paper", "--ink"),
    ("--sheet", "--color-overdue"),
]
SHAPES = [
    *[(f"--color-{tone}-fill", g) for tone in ("overdue", "running", "done") for g in ("--paper", "--sheet")],
    *[("--line-field", ground) for ground in ("--paper", "--sheet")],
    *[("--color-focus", ground) for ground in GROUNDS],
]


def roles(*names):
    """Every custom property of these sheets, later ones first to count."""
    found = {}
    for name in names:
        found.update(re.findall(r"(--[\w-]+):\s*([^;]+);", (HERE / "css" / name).read_text()))
    return found


def colour(name, known):
    value = known[name]
    inner = re.fullmatch(r"var\((--[\w-]+)\)", value)
    return colour(inner.group(1), known) if inner else value


def luminance(hexed):
    channels = [int(hexed[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """WCAG 2.2, 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("sheets", [("tokens.css",), ("tokens.css", "dark.css")], ids=["light", "dark"])
def test_every_text_can_be_read(sheets):
    known = roles(*sheets)
    ratios = {pair: contrast(colour(pair[0], known), colour(pair[1], known)) for pair in PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("sheets", [("tokens.css",), ("tokens.css", "dark.css")], ids=["light", "dark"])
def test_every_bar_and_edge_can_be_seen(sheets):
    """Shapes that mean something need 3:1 (WCAG 1.4.11)."""
    known = roles(*sheets)
    ratios = {pair: contrast(colour(pair[0], known), colour(pair[1], known)) for pair in SHAPES}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 3} == {}


def test_the_night_binds_only_roles_that_the_day_has():
    assert set(roles("dark.css")) <= set(roles("tokens.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_rule_stands_in_a_layer_and_every_name_is_known(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    known = {**roles("tokens.css"), **roles("dark.css")}
    assert set(re.findall(r"var\((--[\w-]+)", text)) <= set(known)
    depth, outside = 0, []
    for line in text.splitlines():
        if depth == 0 and line.strip() and not line.startswith("@layer"):
            outside.append(line)
        depth += line.count("{") - line.count("}")
    assert outside == [] and depth == 0


def test_names_carry_the_prefix_of_their_owner():
    classes = {name for sheet in SHEETS for name in re.findall(r"\.(sn-[a-z])-", sheet.read_text())}
    assert classes <= {"sn-c", "sn-l", "sn-p"}


def test_chromium_109_understands_it():
    text = "".join(sheet.read_text() for sheet in SHEETS)
    for later in ("oklch(", "color-mix(", "light-dark(", "@starting-style", "subgrid", "@scope", "&:", "& "):
        assert later not in text


def test_a_first_page_is_light():
    """Style, scripts and htmx leave more than half of 60 kB to the page itself."""
    scripts = [path for path in (HERE / "js").glob("*.js") if path.name not in LATER]
    files = [*SHEETS, *scripts, Path(htmx).parent / "static/django_htmx/htmx-2.min.js"]
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) < 42_000
