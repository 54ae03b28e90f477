"""The page of an issue is the issue: masthead, number, items with their units, the list at its foot."""

from shuniu.papers.model import as_text
from shuniu.rooms.bulletins.models import Subscriber
from shuniu.rooms.bulletins.paper import document
from shuniu.rooms.bulletins.tests.builders import begun, placed
from tests.cast import Cast


def test_the_page_says_what_the_issue_holds(cast: Cast) -> None:
    issue = begun(cast)
    placed(cast, issue, section="要情")
    for order, who in enumerate(("陈立", "孙和")):
        Subscriber.objects.create(bulletin=issue.bulletin, post=cast.posts[who], order=order, prints=1)
    made = document(issue)
    assert [(item.title, item.source, item.section) for item in made.items] == [
        ("石桥镇三段管护为小水库除险", "石桥镇", "要情")
    ]
    assert [(line.label, line.text) for line in made.distribution] == [("送", "市委办公室"), ("发", "石桥镇")]
    assert str(made.copies) == "共印2份"
    assert "第　期" in as_text(made)
