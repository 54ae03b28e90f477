"""How often institutions publish, as their own texts say."""

import pytest

from shuniu.rooms.assessment.tests.schemes.reckoning import scheme


@pytest.mark.parametrize(("pack", "periods"), [("tianmen", ["month"]), ("jiujiang", ["quarter", "year"])])
def test_circulars(pack, periods):
    assert [row.period for row in scheme(pack).circulars] == periods


def test_tianmen_tells_the_heads():
    assert [row.to for row in scheme("tianmen").circulars] == [("principal",)]
