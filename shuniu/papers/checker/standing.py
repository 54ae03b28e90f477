"""How high a body stands, read from its name: of which place, and whether it governs it or is a part of its government."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLACES = (
    ("国", re.compile(r"国务院|中共中央|党中央|^国家|^中华人民共和国|^中央")),
    ("省", re.compile(r"省(?!会)|自治区|[北天]京市|天津市|上海市|重庆市|^(?:内蒙古|广西|西藏|宁夏|新疆)")),
    ("市", re.compile(r"市(?!场|政(?!府)|容|民(?!政))|自治州|州(?=人民|政府|委)|地区|盟(?=行|委)")),
    (
        "县",
        re.compile(
            r"县(?!级)|(?<![治地社灌库])区(?=人民|政府|委|[\u4e00-\u9fff]{1,12}[局委])|旗(?=人民|政府|委)"
        ),
    ),
    ("乡", re.compile(r"[\u4e00-\u9fff乡镇](?:乡|镇)(?=人民|政府|党委|委|$)|街道")),
)
LEVEL = {"国": 5, "省": 4, "市": 3, "县": 2, "乡": 1}
GOVERNING = re.compile(
    r"(?:人民政府|政府|国务院|党委|[省市县区州镇乡]委|街道办事处|人大常委会|党工委|政协|^中共[^部办]*委员会)$"
)
LEAGUE = re.compile("^共青团|^团[省市县区]委")  # its committees stand with the departments
BODY = re.compile(r"(?:政府|办公[厅室]|办事处|委员会|总局|[委厅局部办院署行]|管委会|指挥部|领导小组)$")


@dataclass(frozen=True, slots=True)
class Standing:
    """``level`` 5 state to 1 township; ``governs``: a Party committee or government itself, not a part of it."""

    level: int
    governs: bool

    @property
    def rank(self) -> int:
        """Bodies of one rank may issue together: a department stands with the government one level down."""
        return self.level if self.governs else self.level - 1


def standing(name: str) -> Standing | None:
    """The standing a name shows; None when it names no place or no body."""
    if not BODY.search(name) and not GOVERNING.search(name):
        return None
    found = [word for word, pattern in PLACES if pattern.search(name)]
    return (
        Standing(LEVEL[found[-1]], bool(GOVERNING.search(name)) and not LEAGUE.search(name))
        if found
        else None
    )


def steps_over(sender: str, receiver: str) -> int:
    """How many levels lie between two bodies, one of whose parts may be left out: 镇 → 省 is two."""
    below, above = standing(sender), standing(receiver)
    if below is None or above is None:
        return 0
    return max(0, above.level - below.level - 1)
