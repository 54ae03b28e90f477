"""The pages of bulletins and directives for everybody: axe finds nothing, nothing moves, nothing is wider than the screen."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from shuniu.base.files.storing import store
from shuniu.engines.directives import acts
from shuniu.engines.directives.tests.builders import PNG
from shuniu.rooms.bulletins.tests import builders as made
from shuniu.rooms.bulletins.tests import issuing
from tests.journeys.test_pages import fit_for_all

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pages(cast):
    """An issue that 江川 has and wrote on; a paper keyed twice that differs; another issue being composed."""
    now = timezone.now()
    for name, unit, role, post in (
        ("江川", "yz", "leader", "市委副书记"),
        ("苏白", "swb", "secretary", "秘书"),
        ("丁宁", "swb", "secretary", "秘书（二）"),
    ):
        cast.hired(name, unit, role, post)
    bulletin = issuing.listed(cast, "江川")
    issue = issuing.distributed(cast, bulletin=bulletin)
    item, to = issue.items.get(), [cast.posts["孙和"]]
    about = {"concerned": item, "pace": "ordinary", "posts": to}
    given = acts.give(by=cast["江川"], at=now, text="请石桥镇再报。", **about)
    scan = store(ContentFile(PNG, name="批示.png"), by=cast["苏白"], at=now)
    post = cast.posts["江川"]
    keyed = acts.key(
        by=cast["苏白"], at=now, post=post, given_at=now, text="原则同意。", files=[scan], **about
    )
    differing = acts.key_again(keyed, by=cast["丁宁"], at=now, text="同意。")
    composing = made.begun(cast, bulletin=bulletin, day=now.date(), at=now)
    made.unsourced(cast, composing, at=now)
    return {
        "issue": issue.pk, "item": item.pk, "given": given.pk, "paper": differing.pk, "composing": composing.pk,
        "receipt": issue.receipts.get().pk,
    }  # fmt: skip


PAGES = [
    ("何静", ["/bulletins/", "/issue/{issue}/", "/item/{item}/", "/figures/dangwei/", "/issue/{composing}/compose/"]),
    ("江川", ["/read/", "/read/{issue}/", "/directives/on/item/{item}/", "/directive/{given}/", "/receipt/{receipt}/"]),
    ("丁宁", ["/read/paper/", "/directives/on/item/{item}/paper/", "/directive/{paper}/", "/directive/{paper}/settle/"]),
    ("孙和", ["/directive/{given}/"]),
]  # fmt: skip


@pytest.mark.parametrize(("phone", "scheme"), [(False, "light"), (True, "dark")])
@pytest.mark.parametrize(("name", "paths"), PAGES, ids=[name for name, _ in PAGES])
def test_pages_can_be_used_by_everybody_and_stand_still(pages, of, name, paths, phone, scheme):
    page = of(name, phone=phone, color_scheme=scheme)
    for path in paths:
        fit_for_all(page, path.format(**pages))
