"""A PostgreSQL of the test run's own: in a temporary folder, on a socket there, gone afterwards.

Standard library only: it is started before pytest is. PostgreSQL refuses to run as root; root lends it the
user that Debian's package brings.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote

from shuniu.runtime import packages
from shuniu.runtime.child import begin_as_child

DEFAULTS = Path("/etc/postgresql-common/createcluster.conf")
SHIPPED = Path("/usr/share/postgresql-common/createcluster.conf")
MOMENT = 0.05
# What survives a power cut does not matter here; what the tests see is the same.
QUICK = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "autovacuum": "off"}
QUIET = {
    "listen_addresses": "",
    "log_min_messages": "fatal",
    "max_connections": "60",
    "shared_buffers": "64MB",
}


def present() -> bool:
    """Have PostgreSQL 15 on this machine, installed when it may be; no cluster is made and no port is opened."""
    if all(package.present for package in packages.POSTGRES):
        return True
    with no_cluster_of_its_own():
        return packages.ensure(packages.POSTGRES, "测试用数据库 PostgreSQL 15")


@contextmanager
def no_cluster_of_its_own() -> Iterator[None]:
    """Keep Debian's package from making and starting a cluster on the machine's own port while it is installed."""
    ours = os.geteuid() == 0 and not DEFAULTS.exists()
    if ours:
        DEFAULTS.parent.mkdir(parents=True, exist_ok=True)
        DEFAULTS.write_text("create_main_cluster = off\n")
    yield
    if ours and SHIPPED.exists():
        shutil.copyfile(SHIPPED, DEFAULTS)


def programs() -> Path:
    """Where the server's programs are."""
    return next(Path("/").glob(packages.POSTGRES[0].proof)).parent


@contextmanager
def server() -> Iterator[str]:
    """Start a server; yields its address as ``SHUNIU_DATABASE_URL`` takes it."""
    with tempfile.TemporaryDirectory(prefix="shuniu-pg-", ignore_cleanup_errors=True) as folder:
        owner = pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        data = Path(folder) / "data"
        initialise(data, owner)
        running = launch(data, owner)
        try:
            wait_until_ready(Path(folder), running)
            yield f"postgres://postgres@{quote(folder, safe='')}/shuniu"
        finally:
            running.send_signal(signal.SIGINT)  # "fast": does not wait for clients to leave
            running.wait()


def lent(owner: pwd.struct_passwd) -> dict[str, object]:
    """The arguments that make a process run as ``owner``."""
    if os.geteuid():
        return {}
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


def initialise(data: Path, owner: pwd.struct_passwd) -> None:
    """Create the server's files; everybody on this machine who reaches the socket folder is let in."""
    options = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    command = [programs() / "initdb", *options, "-D", data]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=data.parent, **lent(owner))


def launch(data: Path, owner: pwd.struct_passwd) -> subprocess.Popen[bytes]:
    """Start the server's main process; it ends when this process does, however that happens."""
    settings = {**QUICK, **QUIET, "unix_socket_directories": str(data.parent)}
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    command = [programs() / "postgres", "-D", data, *options]
    return subprocess.Popen(
        command, cwd=data.parent, preexec_fn=partial(begin_as_child, os.getpid()), **lent(owner)
    )


def wait_until_ready(folder: Path, running: subprocess.Popen[bytes]) -> None:
    """Return when the server takes connections; raises when it ends instead."""
    check = [programs() / "pg_isready", "-q", "-h", folder, "-U", "postgres", "-t", "1"]
    while subprocess.run(check).returncode:
        try:
            code = running.wait(MOMENT)
        except subprocess.TimeoutExpired:
            continue
        raise RuntimeError(f"PostgreSQL ended with code {code}")
