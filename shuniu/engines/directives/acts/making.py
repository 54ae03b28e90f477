"""The row of a directive, with the rules as they are on that day."""

from datetime import datetime
from typing import Any

from django.db.models import Model

from shuniu.base import nouns
from shuniu.engines.directives import rulings
from shuniu.engines.directives.grounds import Ground
from shuniu.engines.directives.models import Directive, Words
from shuniu.org.models import Post


def made(
    concerned: Model,
    ground: Ground,
    *,
    leader: int,
    post: Post,
    text: str,
    at: datetime,
    **about: Any,
) -> Directive:
    """Keep it with the leader's rank and the line's rule of sight; a picture alone leaves ``words`` empty."""
    noun, unit, line = nouns.of(concerned), ground.unit(concerned), ground.line(concerned)
    sees = {f"sees_{key}": sight for key, sight in rulings.sight(line, unit, at).items()}
    return Directive.objects.create(
        noun=noun.slug, key=concerned.pk, about=noun.title(concerned)[:120], unit=unit, line=line, leader_id=leader,
        post=post, rank=rulings.rank(post, unit, at), words=Words.objects.create(body=text) if text.strip() else None,
        recorded_at=at, **sees, **about,
    )  # fmt: skip
