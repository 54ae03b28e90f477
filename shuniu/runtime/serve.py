"""``bin/serve``: from a checkout and an empty folder to an office that is open, without a question."""

import argparse
import os
import socket
import subprocess
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from shuniu.runtime import demo, environment, packages, statics
from shuniu.runtime.child import Child
from shuniu.runtime.console import Unable, say
from shuniu.runtime.folder import Folder
from shuniu.runtime.heartbeat import Heartbeat
from shuniu.runtime.office import Office
from shuniu.runtime.places import DATA, RUN_LOCK
from shuniu.runtime.supervisor import Supervisor, answers

WILDCARDS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what the operator may ask for
THREADS = 4

HELP = """启动枢纽：首次运行自动准备环境、字体和数据库；数据目录为空时开设演示机构（云州市）。
Start the office. The first start prepares environment, fonts and database; an empty folder opens the demo office."""


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        "bin/serve", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="端口（默认 8000）")
    parser.add_argument("--host", default="127.0.0.1", help="监听地址（默认只供本机；0.0.0.0 供全网）")
    kept = Path(os.environ.get("SHUNIU_DATA", DATA))
    parser.add_argument("--data", type=Path, default=kept, metavar="DIR", help="数据目录（默认 .data）")
    parser.add_argument("--full-year", action="store_true", help="演示机构带全年两万条信息（首次准备较久）")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="网页进程数（默认 2）")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> None:
    """Prepare what is missing, then run until told to end."""
    asked = arguments(words)
    folder = Folder(asked.data.resolve())
    folder.open()
    held = folder.hold(f"http://{shown(asked.host)}:{asked.port}/")
    claim_port(asked.host, asked.port)
    environment.begin()
    fonts = threading.Thread(target=packages.ensure, args=(packages.FONTS, "字体"))
    fonts.start()
    office = Office(environment.ready(RUN_LOCK), folder)
    prepare(office, full_year=asked.full_year)
    fonts.join()
    supervise(office, asked)
    held.close()


def shown(host: str) -> str:
    """The host by which a browser on this machine reaches the office."""
    return WILDCARDS.get(host, host)


def claim_port(host: str, port: int) -> None:
    """Refuse before any work is done when the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Unable(f"不能使用 {host} 端口 {port}：{error.strerror}。请用 --port 另选。") from None


def prepare(office: Office, *, full_year: bool) -> None:
    """Bring the database to the present schema, put static files in place; in an empty folder, open the demo office."""
    office.folder.forget_half_made()
    if office.empty:
        demo.make(office, ["--full-year"] if full_year else [])
    else:
        if full_year:
            say("数据目录已有机构，--full-year 不再起作用。")
        office.migrate()
    statics.collect(office)


def supervise(office: Office, asked: argparse.Namespace) -> None:
    """Run web and worker until told to end."""
    served = {
        **office.environment,
        "SHUNIU_HOSTS": os.environ.get("SHUNIU_HOSTS", ",".join(names(asked.host))),
    }
    web = Child("网页", web_command(office, asked), served)
    worker = Child("后台", office.command("work"), office.environment)
    Supervisor(
        [web, worker],
        heart=Heartbeat(office.folder.heartbeat),
        sweeper=worker,
        on_silence=lambda seconds: alarm(office, seconds),
        ready=lambda: answers(shown(asked.host), asked.port),
        on_ready=lambda: say(f"枢纽已就绪：http://{shown(asked.host)}:{asked.port}/ （按 Ctrl-C 停止）"),
    ).run()


def web_command(office: Office, asked: argparse.Namespace) -> list[str]:
    """Granian, with few blocking threads in each process: more would exhaust PostgreSQL's connections."""
    where = ["--host", asked.host, "--port", str(asked.port)]
    size = ["--workers", str(asked.workers), "--blocking-threads", str(THREADS), "--backlog", "1024"]
    life = ["--respawn-failed-workers", "--respawn-interval", "0.5", "--workers-kill-timeout", "15"]
    kind = ["--interface", "wsgi", "--http", "1", "--no-ws", "--log-level", "warning"]
    return [
        str(office.python),
        "-m",
        "granian",
        *kind,
        *where,
        *size,
        *life,
        "shuniu.config.wsgi:application",
    ]


def names(host: str) -> list[str]:
    """The names under which this machine may be asked for the office, when the operator has not listed them."""
    local = ["localhost", "127.0.0.1", "[::1]"]
    if host not in WILDCARDS:
        return [*local, host]
    listed = subprocess.run(["hostname", "-I"], capture_output=True, text=True)
    return [*local, socket.gethostname(), *listed.stdout.split()]


def alarm(office: Office, seconds: float) -> None:
    """The clocks stand still: say so here and have the administrators told, by a process of its own."""
    since = (
        datetime.fromtimestamp(office.folder.heartbeat.stat().st_mtime)
        if office.folder.heartbeat.exists()
        else None
    )
    say(f"时钟已有 {seconds / 60:.0f} 分钟未巡查（上次 {since or '无'}），正在重新启动后台进程并告知管理员。")
    subprocess.Popen(office.command("silence", f"--seconds={seconds:.0f}"), env=office.environment)
