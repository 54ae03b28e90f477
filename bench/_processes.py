"""Memory and CPU time of a process and of everything it started, as Linux tells them in ``/proc``."""

from collections import defaultdict
from pathlib import Path

KIB_PER_MIB = 1024
NANOSECONDS = 1_000_000_000


def family(root: int) -> list[int]:
    """A process and all its descendants."""
    children = defaultdict(list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        children[parent].append(int(stat.parent.name))
    found = [root]
    for member in found:
        found.extend(children[member])
    return found


def pss(pid: int) -> float:
    """A process's proportional share of memory in MiB: what is shared counts in parts; 0 when it has gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / KIB_PER_MIB


def cpu_of(pids: list[int]) -> float:
    """The CPU seconds that all threads of some processes have had."""
    stats = [stat for pid in pids for stat in Path(f"/proc/{pid}/task").glob("*/schedstat")]
    return sum(int(stat.read_text().split()[0]) for stat in stats) / NANOSECONDS


def command(pid: int) -> str:
    """The end of a process's command line, to tell one from another."""
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()[-60:]
