"""``manage.py reindex``: what search knows, made anew from the things themselves."""

from typing import Any

from django.db import transaction

from shuniu.base import nouns, terminal
from shuniu.base.search import index
from shuniu.base.search.models import Row
from shuniu.base.strays import strays


class Command(terminal.Command):
    """Rebuild the index; `check` says when that is needed."""

    help = "重建检索：按现在的内容重做全部检索条目"

    def handle(self, *args: Any, **options: Any) -> None:
        """All nouns, in one transaction."""
        with transaction.atomic():
            index.rebuild()
            for slug, key in list(strays(Row.objects.all())):
                index.drop(slug, key)
            for noun in nouns.every():
                if noun.search is not None:
                    for thing in noun.model._default_manager.order_by("pk").iterator(chunk_size=500):
                        index.put(noun.slug, thing.pk, noun.search(thing))
        self.stdout.write(f"检索已重建：{Row.objects.count()}条。")
