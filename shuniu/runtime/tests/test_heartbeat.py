import os
import time

import pytest

from shuniu.runtime.heartbeat import Heartbeat


@pytest.fixture
def beaten(tmp_path):
    def at(seconds_ago: float) -> Heartbeat:
        path = tmp_path / "heartbeat"
        path.touch()
        os.utime(path, (time.time() - seconds_ago,) * 2)
        heart = Heartbeat(path, limit=60)
        heart.since = time.time() - 1000
        return heart

    return at


def test_a_fresh_beat_is_no_silence(beaten):
    assert beaten(59).silent == 0


def test_an_old_beat_is_silence_of_that_length(beaten):
    assert beaten(61).silent == pytest.approx(61, abs=0.5)


def test_before_the_first_beat_it_counts_from_the_start(tmp_path):
    heart = Heartbeat(tmp_path / "never", limit=60)
    assert heart.silent == 0
    heart.since -= 61
    assert heart.silent > 60


def test_what_was_noticed_counts_anew(beaten):
    heart = beaten(500)
    heart.excuse()
    assert heart.silent == 0


def test_a_clock_set_back_is_no_silence(beaten):
    assert beaten(-500).silent == 0
