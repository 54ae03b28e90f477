"""Page numbers, which are no text: 1, — 1 —, －1－, 第1页 共3页."""

import re

_PAGE_NUMBER = re.compile(
    r"[\s—－\-–―─·]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/，,]?\s*共?\s*\d{1,4}\s*页?)?[\s—－\-–―─·]*$"
)


def is_page_number(text: str) -> bool:
    """Whether a line at the edge of a page is its number."""
    return bool(_PAGE_NUMBER.match(text))
