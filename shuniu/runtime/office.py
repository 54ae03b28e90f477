"""An office on this machine: its data folder, its interpreter, and the Django commands run for it."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from shuniu.runtime.console import Unable
from shuniu.runtime.folder import Folder
from shuniu.runtime.places import MANAGE, ROOT

SETTINGS = "shuniu.config.settings.production"


@dataclass(frozen=True)
class Office:
    """One office: ``python`` runs it, ``folder`` holds it."""

    python: Path
    folder: Folder

    @property
    def embedded(self) -> bool:
        """Whether its database is the one in its folder."""
        return not os.environ.get("SHUNIU_DATABASE_URL")

    @property
    def empty(self) -> bool:
        """Whether nothing has been kept in its folder yet; an office on PostgreSQL is never taken for empty."""
        return self.embedded and not self.folder.database.exists()

    @property
    def environment(self) -> dict[str, str]:
        """The environment of all its processes: the settings read these names and nothing else."""
        own = {
            "SHUNIU_DATA": str(self.folder.path),
            "SHUNIU_SECRET_KEY_FILE": str(self.folder.key),
            "SHUNIU_HEARTBEAT": str(self.folder.heartbeat),
            "SHUNIU_DEMO": "1" if self.folder.demo.exists() or self.folder.making.exists() else "0",
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "PYPINYIN_NO_DICT_COPY": "1",  # its tables are not changed: one of each will do
            "PYTHONDONTWRITEBYTECODE": "",  # an office has five processes: one of them compiles, the others read
        }
        return {"DJANGO_SETTINGS_MODULE": SETTINGS, **os.environ, **own}

    def command(self, *words: str) -> list[str]:
        """The command line of a Django command of this office."""
        return [str(self.python), str(MANAGE), *words]

    def migrate(self) -> None:
        """Bring the database to the present schema."""
        self.run("migrate", "--verbosity=0", "--no-input")

    def run(self, *words: str) -> None:
        """Run a Django command to its end; when it fails, nothing later may begin. It ends when this process does."""
        command = [*bound(), *self.command(*words)]
        if subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL).returncode:
            raise Unable(f"未能完成：manage.py {' '.join(words)}（原因见上）")


def bound() -> list[str]:
    """What makes a command end with the process that began it, as far as the system offers it."""
    return ["setpriv", "--pdeathsig", "TERM", "--"] if shutil.which("setpriv") else []
