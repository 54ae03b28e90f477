"""Whoever types a command wrongly is told so in Chinese."""

import re
import subprocess
import sys

import pytest

from shuniu.runtime.places import MANAGE, ROOT

ENGLISH = re.compile(r"usage|error|invalid|choose|required|unrecognized|expected|arguments", re.IGNORECASE)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bin/shuniu"], "还缺参数：命令"),
        (["bin/shuniu", "nonsense"], "没有 'nonsense'，可选 'paper'"),
        (["bin/serve", "--port", "x"], "--port 的值不对：'x'"),
        (["bin/serve", "--prt"], "多出不认得的参数：--prt"),
        ([str(MANAGE), "packs", "export"], "还缺参数：制度包, --to"),
    ],
)
def test_what_is_wrong_is_said_in_chinese(words: list[str], said: str) -> None:
    answered = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True)
    assert answered.returncode == 2 and said in answered.stderr
    assert answered.stderr.startswith("用法：") and not ENGLISH.search(answered.stderr)
