"""The running office: the house is loaded once, then forked into one process for each thing that must go on.

``bin/serve`` becomes this when everything is prepared. What is loaded before the fork is in memory once for all of
them; nothing with a thread or a connection may be.
"""

import gc
import importlib
import os
from datetime import datetime
from functools import partial

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from shuniu.base import schema
from shuniu.config.warming import warm
from shuniu.papers.typeset.resting import give_back
from shuniu.runtime.child import FORKED, Child
from shuniu.runtime.console import Unable, say
from shuniu.runtime.folder import Folder
from shuniu.runtime.heartbeat import Heartbeat
from shuniu.runtime.serve import address, arguments, shown
from shuniu.runtime.supervisor import Supervisor, answers

APPLICATION = "shuniu.config.wsgi"
THREADS = 4  # in each web process: more would exhaust PostgreSQL's connections
RESPAWN, PATIENCE = 0.5, 15


def main() -> None:
    """Run until told to end."""
    asked = arguments()
    folder = Folder(asked.data.resolve())
    held = folder.hold(address(asked.host, asked.port))
    os.register_at_fork(after_in_child=held.close)
    load()
    renew()
    web = Child("网页", "shuniu-web", partial(answer_browsers, asked.host, asked.port, asked.workers))
    worker = Child("后台", "shuniu-worker", partial(call_command, "work"))
    Supervisor(
        [web, worker],
        heart=Heartbeat(folder.heartbeat),
        sweeper=worker,
        on_silence=partial(alarm, folder),
        ready=partial(answers, shown(asked.host), asked.port),
        on_ready=lambda: say(f"枢纽已就绪：{address(asked.host, asked.port)} （按 Ctrl-C 停止）"),
    ).run()


def load() -> None:
    """Load the product's code and tables, and keep the collector from touching it: what is not written stays shared."""
    gc.disable()
    importlib.import_module(APPLICATION)
    importlib.import_module(settings.ROOT_URLCONF)
    warm()
    connections.close_all()
    give_back()
    gc.freeze()
    gc.enable()


def renew() -> None:
    """Bring the database to the present schema and rules, in a process of its own: no connection may be here."""
    process = FORKED.Process(target=bring_up_to_date)
    process.start()
    process.join()
    if process.exitcode:
        raise Unable("数据库未能更新到当前版本（原因见上）。")


def bring_up_to_date() -> None:
    """The schema of this version of the product, and the rule packs that came with it where they have changed."""
    insist(schema.of_a_later_version())
    call_command("migrate", verbosity=0, interactive=False)
    insist(schema.of_another_version())
    call_command("packs", "import", verbosity=0)


def insist(refusal: str) -> None:
    """Go on only when there is nothing to say."""
    if refusal:
        raise Unable(refusal)


def answer_browsers(host: str, port: int, workers: int) -> None:
    """The web server: so many processes of a few threads each, replaced when they die."""
    Granian(
        f"{APPLICATION}:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=workers,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        respawn_interval=RESPAWN,
        workers_kill_timeout=PATIENCE,
        log_level=LogLevels.warning,
    ).serve()


def alarm(folder: Folder, seconds: float) -> None:
    """The clocks stand still: say so here and have the administrators told, by a process of its own."""
    last = datetime.fromtimestamp(folder.heartbeat.stat().st_mtime) if folder.heartbeat.exists() else "无"
    say(f"时限已有 {seconds / 60:.0f} 分钟未巡查（上次：{last}），正在重新启动后台进程并告知管理员。")
    FORKED.Process(target=call_command, args=("silence", f"--seconds={seconds:.0f}")).start()


if __name__ == "__main__":
    main()
