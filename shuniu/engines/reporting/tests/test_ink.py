"""录入纸质签字: the one asked signed the printed slip; somebody else of the unit records it with the scan."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from shuniu.base.journal.models import Entry
from shuniu.base.refusals import Incomplete, NotYours
from shuniu.base.signoff import chain
from shuniu.engines.reporting import acts
from shuniu.engines.reporting.models import Report
from shuniu.engines.reporting.tests.builders import PNG, scanned, submitted
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_it_is_recorded_with_who_signed_when_and_the_scan(cast: Cast) -> None:
    scan = scanned(cast, "孙和")
    report = acts.sign_on_paper(
        submitted(cast), by=cast["孙和"], at=MONDAY + HOUR, signed_at=MONDAY, scan=scan, opinion="同意报。"
    )
    step = chain.steps(report)[0]
    assert (step.proof, step.given_by, step.given_at, step.scan) == ("paper", "党政办主任", MONDAY, scan)
    assert report.signer_id == cast["孙和"].post_id
    assert (
        Entry.objects.get(verb="sign_on_paper").sentence == "录入党政办主任的纸质签字：审签同意，转党委书记"
    )


def test_the_scan_is_the_chains_and_goes_to_no_desk(cast: Cast, signed_in: Any) -> None:
    scan = scanned(cast, "孙和")
    report = acts.sign_on_paper(submitted(cast), by=cast["孙和"], at=MONDAY, signed_at=MONDAY, scan=scan)
    acts.sign(report, by=cast["孙和"], at=MONDAY)
    page = signed_in("罗敏").get(f"/report/{report.pk}/").content.decode()
    assert scan.url in page and "<h2>附件</h2>" not in page
    assert scan.url not in signed_in("何静").get("/desk/dangwei/").content.decode()


def test_nobody_signs_before_it_is_there_to_sign(cast: Cast) -> None:
    with pytest.raises(Incomplete) as refused:
        acts.sign_on_paper(
            submitted(cast),
            by=cast["孙和"],
            at=MONDAY + HOUR,
            signed_at=MONDAY - HOUR,
            scan=scanned(cast, "孙和"),
        )
    assert "才送到" in refused.value.errors["signed_at"][0]


def test_neither_the_signer_nor_the_writer_records_it(cast: Cast) -> None:
    for name in ("刘康", "罗敏"):
        with pytest.raises(NotYours):
            acts.sign_on_paper(
                submitted(cast), by=cast[name], at=MONDAY, signed_at=MONDAY, scan=scanned(cast, name)
            )


def test_the_page_asks_for_one_scan(cast: Cast, signed_in: Any) -> None:
    now = timezone.localtime()
    report, client = submitted(cast, at=now - HOUR), signed_in("孙和")
    path = f"/report/{report.pk}/sign_on_paper/"
    said = {"signed_at": f"{now:%Y-%m-%dT%H:%M}", "_seen": report.version}
    assert client.post(path, said).status_code == 422 and Report.objects.get().signer_id == report.signer_id
    client.post(path, {**said, "scan": SimpleUploadedFile("单.png", PNG)})
    assert chain.steps(report)[0].proof == "paper"
