"""Run benches one after another, each in a process and a data folder of its own; print all measures at the end."""

import importlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import Measure
from shuniu.runtime.folder import Folder
from shuniu.runtime.office import Office

ALONE = "--alone"


def lines(name: str) -> list[str]:
    """What one bench measured, as lines; what it says meanwhile passes through on standard error."""
    with tempfile.TemporaryDirectory(prefix="shuniu-bench-") as temporary:
        folder, results = Folder(Path(temporary) / "data"), Path(temporary) / "results"
        folder.open()
        results.touch()
        command = [sys.executable, "-m", "bench", ALONE, name, str(results)]
        environment = {**os.environ, **Office(Path(sys.executable), folder).environment}
        ended = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr
        ).returncode
        measured = results.read_text().splitlines()
    return measured + ([f"{name} did not finish\t{ended}\t0\tover"] if ended else [])


def alone(name: str, path: str) -> None:
    """In a process of its own: run the bench, write each measure as it comes."""
    with Path(path).open("w", buffering=1) as results:
        for measured in importlib.import_module(f"bench.{name}").run():
            measure = measured if isinstance(measured, Measure) else Measure(*measured[:3])
            results.write(f"{measure}\n")


def main(words: list[str]) -> None:
    """Print the table; exit code 1 when anything is over its limit."""
    if words[0] == ALONE:
        return alone(*words[1:])
    table = [line for name in words for line in lines(name)]
    print("\n".join(table))
    sys.exit(1 if any(line.endswith("\tover") for line in table) else 0)


main(sys.argv[1:])
