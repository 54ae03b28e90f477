"""Following a foreign key, for one row, by a statement composed once a model: every act and every page does it by the dozen.

What is returned, cached on the row and raised is Django's own; only the way to the database is shorter. A key to a column
other than the primary key, and a model whose base manager is its own, go Django's way.
"""

from functools import cache
from typing import Any

from django.db import models
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor

from shuniu.base.statements import Statement

_as_django_does = ForwardManyToOneDescriptor.get_object


def shorten() -> None:
    """Take the shorter way from now on; the app that stands lowest says so once."""
    ForwardManyToOneDescriptor.get_object = followed  # type: ignore[assignment, method-assign]


def followed(descriptor: ForwardManyToOneDescriptor, instance: models.Model) -> Any:
    """The row that a key points to; DoesNotExist when it is gone."""
    field = descriptor.field
    statement = _by_key(field)
    if statement is None:
        return _as_django_does(descriptor, instance)
    found = statement.first(getattr(instance, field.attname))
    if found is None:
        raise field.remote_field.model.DoesNotExist(f"{field.remote_field.model._meta.label} is gone")
    return found


@cache
def _by_key(field: Any) -> Statement[Any] | None:
    model = field.remote_field.model
    plain = type(model._base_manager) is models.Manager and field.target_field.primary_key
    if not plain or len(field.related_fields) != 1 or not _whole(field.target_field):
        return None
    return _of_model(model)


@cache
def _of_model(model: type[models.Model]) -> Statement[Any]:
    return Statement(lambda key: model._base_manager.filter(pk=key), int)


def _whole(field: Any) -> bool:
    """A whole number, through however many tables it is the key of."""
    while field.is_relation:
        field = field.target_field
    return isinstance(field, models.IntegerField)
