"""What a process would otherwise load for itself at its first use: loaded before the fork, it is in memory once."""

from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.template.loader import get_template

from shuniu.base.parties.pinyin import sort_key
from shuniu.base.search.folding import spellings
from shuniu.papers.checker import check

# Has something for every table of the checkup: names, figures, dates, doubled and doubtful characters.
SAMPLE = """关于石桥镇做好防汛工作的报告
云州市委办公室：
7月12日，石桥镇党委书记召开会议，布署防汛工作。全镇共转移群众1280人，其中老人312人，同比增长15%。
下一步，我镇将加强领导、落实责任，确保人民群众生命财产安全安全。"""


def warm() -> None:
    """Load the checkup's tables, the readings of characters, traditional to simplified, and every template of ours."""
    check(SAMPLE, purpose="report")
    check(SAMPLE, purpose="official")
    sort_key("云州市石桥镇")
    spellings("雲州市石橋鎮")
    for name in templates():
        get_template(name)


def templates() -> Iterator[str]:
    """The names of the product's templates."""
    for app in apps.get_app_configs():
        folder = Path(app.path) / "templates"
        if app.name.startswith("shuniu."):
            yield from (str(path.relative_to(folder)) for path in folder.rglob("*.html"))
