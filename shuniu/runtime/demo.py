"""Opening the demo office in an empty folder, so that a making cut short is never taken for a whole one."""

from collections.abc import Sequence

from shuniu.runtime.console import say
from shuniu.runtime.office import Office


def make(office: Office, words: Sequence[str] = ()) -> None:
    """Make the demo office in an empty folder; the mark of its making stands from before the first row."""
    say("正在开设演示机构（云州市）…")
    office.folder.making.touch()
    office.migrate()
    office.run("demo", *words)
    office.folder.making.rename(office.folder.demo)
