"""The page of an issue is the issue: masthead, number, items with their units, the list at its foot."""

from shuniu.papers.model import Colour, Look, Number, as_text
from shuniu.rooms.bulletins import catalogue, rulings
from shuniu.rooms.bulletins.forms import Start
from shuniu.rooms.bulletins.models import Subscriber
from shuniu.rooms.bulletins.paper import document
from shuniu.rooms.bulletins.tests.builders import begun, placed, series
from shuniu.rooms.bulletins.tests.issuing import signed
from tests.cast import MONDAY, Cast


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
    assert "汇要　第　期" in as_text(made)


def test_a_series_has_a_look_of_its_own(cast: Cast) -> None:
    about = {"colour": "blue", "headings": "numbered", "mark": "内部资料", "closing": "请勿转载"}
    issue = begun(cast, bulletin=series(cast, number_line="dated", **about))
    made = document(issue)
    assert made.look == Look(Colour.BLUE, dated=True, numbered=True)
    assert (str(made.mark), str(made.note)) == ("内部资料", "请勿转载")


def test_two_series_of_one_masthead_are_told_apart_by_their_number_line(cast: Cast) -> None:
    issue = begun(cast, bulletin=series(cast, name="信息（内参）", masthead="信息"))
    assert document(issue).number == Number("内参　第　期")
    issue.bulletin.masthead = "云州内参"
    assert document(issue).number == Number("第　期")
    issue.bulletin.name = "重要信息"
    assert document(issue).number == Number("第　期")


def test_what_goes_up_names_its_signer_in_the_head(cast: Cast) -> None:
    made = document(signed(cast, bulletin=series(cast, number_line="signed")))
    assert [str(signer) for signer in made.signers] == ["陈立"]
    assert [line.label for line in made.staff] == ["审核"]


def test_every_series_of_the_catalogue_can_be_opened_as_it_is(cast: Cast) -> None:
    desk = cast.desks["dangwei"]
    for row in rulings.series(desk, MONDAY):
        given = catalogue.filled(row, desk)
        form = Start({**given, "chain": row["chain"]}, by=cast["何静"], at=MONDAY)
        assert form.is_valid(), form.errors
        assert (form.cleaned_data["contents"], form.cleaned_data["colour"]) == (
            row["contents"],
            row["colour"],
        )
