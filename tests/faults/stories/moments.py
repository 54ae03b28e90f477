"""When the stories happen, and what is written in them."""

from datetime import date, timedelta

from shuniu.engines.reporting.tests.builders import TEXT
from shuniu.engines.reporting.texts import Wording
from tests.cast import MONDAY

NOON = MONDAY + timedelta(hours=3)
TODAY, LATER = date(2026, 3, 2), date(2026, 3, 20)
OTHER = Wording(TEXT.title, f"{TEXT.body}另有3处正在处置。")
