"""``bin/serve``: from a checkout and an empty folder to an office that is open, without a question."""

import argparse
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from shuniu.runtime import demo, environment, packages, statics
from shuniu.runtime.console import Unable, say
from shuniu.runtime.folder import Folder
from shuniu.runtime.office import Office
from shuniu.runtime.places import DATA, RUN_LOCK
from shuniu.runtime.usage import speak_chinese

WILDCARDS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what the operator may ask for
HOUSE = "shuniu.config.house"

HELP = """启动枢纽：首次运行自动准备环境、字体和数据库；数据目录为空时开设演示机构（云州市）。
Start the office. The first start prepares environment, fonts and database; an empty folder opens the demo office."""


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        "bin/serve", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=8000, metavar="数", help="端口（默认 8000）")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="地址", help="监听地址（默认只供本机；0.0.0.0 供全网）"
    )
    kept = Path(os.environ.get("SHUNIU_DATA", DATA))
    parser.add_argument("--data", type=Path, default=kept, metavar="目录", help="数据目录（默认 .data）")
    parser.add_argument("--full-year", action="store_true", help="演示机构带全年两万条信息（首次准备较久）")
    parser.add_argument("--workers", type=int, default=2, metavar="数", help="网页进程数（默认 2）")
    return parser.parse_args(words)


def main() -> None:
    """Prepare what is missing, then run until told to end."""
    speak_chinese()
    asked = arguments()
    folder = Folder(asked.data.resolve())
    folder.open()
    held = folder.hold(address(asked.host, asked.port))
    claim_port(asked.host, asked.port)
    environment.begin()
    fonts = threading.Thread(target=packages.ensure, args=(packages.FONTS, "字体"))
    fonts.start()
    office = Office(environment.ready(RUN_LOCK), folder)
    try:
        prepare(office, full_year=asked.full_year)
    except KeyboardInterrupt:
        raise Unable("已中止，再次执行即从头准备。") from None
    fonts.join()
    held.close()
    become(office, asked)


def shown(host: str) -> str:
    """The host by which a browser on this machine reaches the office."""
    return WILDCARDS.get(host, host)


def address(host: str, port: int) -> str:
    """The office's address for a browser on this machine."""
    return f"http://{shown(host)}:{port}/"


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
    """In an empty folder, open the demo office; put static files in place."""
    office.folder.forget_half_made()
    if office.empty:
        demo.make(office, ["--full-year"] if full_year else [])
    elif full_year:
        say("数据目录已有机构，--full-year 不再起作用。")
    statics.collect(office)


def become(office: Office, asked: argparse.Namespace) -> None:
    """Become the office's supervisor, in its environment; does not return."""
    hosts = os.environ.get("SHUNIU_HOSTS", ",".join(names(asked.host)))
    environ = {**office.environment, "SHUNIU_HOSTS": hosts}
    os.execve(office.python, [str(office.python), "-m", HOUSE, *sys.argv[1:]], environ)  # noqa: S606


def names(host: str) -> list[str]:
    """The names under which this machine may be asked for the office, when the operator has not listed them."""
    local = ["localhost", "127.0.0.1", "[::1]"]
    if host not in WILDCARDS:
        return [*local, host]
    listed = subprocess.run(["hostname", "-I"], capture_output=True, text=True)
    return [*local, socket.gethostname(), *listed.stdout.split()]
