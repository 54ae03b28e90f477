"""The first pages of a PDF as pictures that stand in the page itself: nothing is kept for them."""

from base64 import b64encode

from shuniu.papers.picture import count, picture


def pictures(pdf: bytes, most: int) -> list[str]:
    """``data:`` addresses of at most so many pages, in order."""
    drawn = (picture(pdf, number) for number in range(min(most, count(pdf))))
    return [f"data:image/png;base64,{b64encode(png).decode()}" for png in drawn]
