"""The paper of an earlier edition is the desk's alone; an issue is found by those who may read it."""

import pytest
from django.utils import timezone

from shuniu.base.files.models import File
from shuniu.base.jobs.running import run_pending
from shuniu.base.journal.models import Reading
from shuniu.base.search.finding import find
from shuniu.rooms.bulletins import acts
from shuniu.rooms.bulletins.models import Issue
from shuniu.rooms.bulletins.tests.issuing import TEN, in_review, issued
from tests.cast import Cast


@pytest.fixture
def issue(cast: Cast, settings, tmp_path) -> Issue:
    """One that is out on paper, and whose first edition 马骏 has opened."""
    settings.MEDIA_ROOT = tmp_path
    issue = issued(cast)
    run_pending(TEN)
    receipt = issue.receipts.get(post=cast["马骏"].post_id)
    acts.open_receipt(receipt, by=cast["马骏"], at=TEN)
    return issue


def corrected(cast: Cast, issue: Issue) -> Issue:
    """With its second edition."""
    item, at = issue.items.get(), timezone.now()
    body = item.text.body.replace("217", "271")
    issue = acts.correct(
        issue, by=cast["何静"], at=at, item=item, title=item.text.title, body=body, reason="处数有误。"
    )
    run_pending(at)
    return issue


def paper(issue: Issue, revision: int) -> File:
    """The first file of an edition."""
    return issue.editions.filter(revision=revision)[0].file


def status(client, file: File) -> int:
    """What a download is answered with."""
    response = client.get(file.url)
    assert b"".join(response) or response.status_code != 200
    return response.status_code


@pytest.mark.parametrize("way", ["/issue/{issue}/", "/item/{item}/", "{file}"])
def test_every_way_of_reading_it_opens_the_readers_copy(
    cast: Cast, issue: Issue, signed_in, way: str
) -> None:
    copy = issue.receipts.get(post=cast["孙和"].post_id)
    address = way.format(issue=issue.pk, item=issue.items.get().pk, file=paper(issue, 1).url)
    for _ in range(2):
        response = signed_in("孙和").get(address)
        assert response.status_code == 200 and b"".join(response)
    copy.refresh_from_db()
    assert copy.state == "opened" and copy.opened_at
    assert Reading.objects.filter(person_id=cast["孙和"].person_id).exists() is not way.startswith("/item")


def test_the_desk_opens_nobodys_copy(issue: Issue, signed_in) -> None:
    before = issue.receipts.filter(state="sent").count()
    signed_in("何静").get(f"/issue/{issue.pk}/")
    assert issue.receipts.filter(state="sent").count() == before > 0


def test_readers_get_the_paper_that_holds(cast: Cast, issue: Issue, signed_in) -> None:
    assert status(signed_in("马骏"), paper(issue, 1)) == 200
    issue = corrected(cast, issue)
    reader, desk = signed_in("马骏"), signed_in("何静")
    assert [status(reader, paper(issue, n)) for n in (1, 2)] == [302, 200]
    assert [status(desk, paper(issue, n)) for n in (1, 2)] == [200, 200]
    assert reader.get(paper(issue, 1).url)["Location"] == f"/issue/{issue.pk}/"
    page = reader.get(f"/issue/{issue.pk}/").content.decode()
    assert paper(issue, 1).url not in page and paper(issue, 2).url in page
    assert "第 1 版，以" in page and "已不作数" in page
    assert paper(issue, 1).url in desk.get(f"/issue/{issue.pk}/").content.decode()


def test_who_opened_the_earlier_edition_stays_known(cast: Cast, issue: Issue, signed_in) -> None:
    issue = corrected(cast, issue)
    acts.open_receipt(issue.receipts.get(post=cast["孙和"].post_id), by=cast["孙和"], at=timezone.now())
    page = signed_in("何静").get(f"/issue/{issue.pk}/receipts/?total=before").content.decode()
    assert "柳河镇 党委书记" in page and "石桥镇 党委书记" not in page


def test_of_a_recalled_issue_the_desk_alone_has_the_paper(cast: Cast, issue: Issue, signed_in) -> None:
    acts.recall(issue, by=cast["何静"], at=timezone.now(), reason="数字有误。")
    assert [status(signed_in(name), paper(issue, 1)) for name in ("何静", "马骏")] == [200, 404]


def found(cast: Cast, name: str, typed: str) -> list[str]:
    """The kinds of what somebody finds."""
    return [hit.noun for hit in find(typed, (cast[name],)).hits]


def test_an_issue_is_found_by_its_desk_and_its_readers(cast: Cast, issue: Issue) -> None:
    for name in ("何静", "马骏", "陈立"):
        assert "issue" in found(cast, name, "三段管护")
    assert "issue" not in found(cast, "王芳", "三段管护") + found(cast, "许岩", "三段管护")
    (hit,) = [each for each in find("处置209处", (cast["马骏"],)).hits if each.noun == "issue"]
    assert [piece.text for piece in hit.excerpt if piece.marked] == ["处置209处"]


def test_what_it_said_before_its_correction_is_not_found(cast: Cast, issue: Issue) -> None:
    corrected(cast, issue)
    assert "issue" in found(cast, "马骏", "隐患271处")
    assert "issue" not in found(cast, "马骏", "隐患217处")


def test_one_in_the_making_or_recalled_is_not_found_by_readers(cast: Cast, issue: Issue) -> None:
    in_review(cast, bulletin=issue.bulletin)
    assert found(cast, "何静", "三段管护").count("issue") == 1
    acts.recall(issue, by=cast["何静"], at=timezone.now(), reason="数字有误。")
    assert "issue" in found(cast, "何静", "三段管护")
    assert "issue" not in found(cast, "马骏", "三段管护")
