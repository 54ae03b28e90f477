"""What is typeset can be tested only where Chinese fonts are; continuous integration must have them."""

import os

import pytest

from shuniu.papers.typeset import NoChineseFont
from shuniu.papers.typeset.fonts import installed


def need_fonts() -> None:
    """Skip the module on a machine without Chinese fonts; NoChineseFont in continuous integration."""
    try:
        installed()
    except NoChineseFont:
        if os.environ.get("CI"):
            raise
        pytest.skip("本机没有中文字体", allow_module_level=True)
