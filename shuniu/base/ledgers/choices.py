"""Which columns a person likes to see."""

from collections.abc import Sequence
from typing import Any

from shuniu.base.ledgers.ledger import Ledger
from shuniu.base.ledgers.models import Choice


def chosen(account: Any, ledger: type[Ledger]) -> list[str]:
    """The names of the columns, empty for those that never chose."""
    found = (
        Choice.objects.filter(account=account, ledger=ledger.name).values_list("columns", flat=True).first()
    )
    return list(found or [])


def keep(account: Any, ledger: type[Ledger], columns: Sequence[str]) -> None:
    """Keep the choice in the order of the ledger; choosing nothing goes back to the usual ones."""
    names = [column.name for column in ledger.columns if column.name in columns or column.title]
    if columns:
        Choice.objects.update_or_create(account=account, ledger=ledger.name, defaults={"columns": names})
    else:
        Choice.objects.filter(account=account, ledger=ledger.name).delete()
