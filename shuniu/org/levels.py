"""The level that an office's name tells: 安平县委办公室 is a county's."""

import re

from shuniu.org.models import Unit

Level = Unit.Level
WORDS = {
    "省": Level.PROVINCE, "自治区": Level.PROVINCE, "北京市": Level.PROVINCE, "天津市": Level.PROVINCE,
    "上海市": Level.PROVINCE, "重庆市": Level.PROVINCE, "自治州": Level.CITY, "地区": Level.CITY, "盟": Level.CITY,
    "市": Level.CITY, "县": Level.COUNTY, "区": Level.COUNTY, "旗": Level.COUNTY, "乡": Level.TOWNSHIP,
    "镇": Level.TOWNSHIP, "街道": Level.TOWNSHIP, "村": Level.VILLAGE, "社区": Level.VILLAGE,
}  # fmt: skip
WORD = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))
# What stands right after the place whose organ it is: 安平县|委, 云州市|人民政府. Elsewhere 镇 may be 景德镇市, 乡 乡村振兴局.
ORGAN = re.compile("委|党|纪委|人民|政府|人大|政协|办|$")


def level_of(name: str) -> Unit.Level | None:
    """The level of the last place whose organ is named, else of the only kind of place; None where the name does not tell."""
    places = [(WORDS[match.group()], ORGAN.match(name, match.end())) for match in WORD.finditer(name)]
    organs = [level for level, organ in places if organ]
    levels = {level for level, _ in places}
    if organs:
        return organs[-1]
    return levels.pop() if len(levels) == 1 else None
