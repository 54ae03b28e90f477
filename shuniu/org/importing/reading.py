"""Reading the workbook of units and people, and what must hold in it."""

from typing import BinaryIO

from shuniu.base.refusals import Incomplete
from shuniu.base.sheets import reading
from shuniu.base.sheets.lines import Workbook
from shuniu.org.importing.checking import check_people, check_units
from shuniu.org.importing.sheets import SHEETS


def read(file: BinaryIO) -> Workbook:
    """Read and check everything; Incomplete at ``file`` when it is no workbook of ours at all, or one made to burst."""
    found = reading.read(file, SHEETS)
    check_units(found)
    check_people(found)
    if not found.faults and not any(found.lines.values()):
        raise Incomplete({"file": "“单位”“人员”两张表里一行也没有填。"})
    found.faults.sort(key=lambda fault: (list(SHEETS).index(fault.sheet), fault.row))
    return found
