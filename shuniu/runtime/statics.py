"""The static files of the checkout, put in the data folder under hashed names; again only when one has changed."""

import hashlib
from pathlib import Path

from shuniu.runtime.environment import digest
from shuniu.runtime.office import Office
from shuniu.runtime.places import ROOT, RUN_LOCK

# Extensions that no page of ours loads; some name modules that are not in the package, which the storage rightly refuses.
UNUSED = ("django_htmx/ext/*", "django_htmx/*-4*.js")


def collect(office: Office) -> None:
    """Bring the folder's static files to what the checkout and its packages have now."""
    stamp, present = office.folder.path / "run" / "static", fingerprint()
    if stamp.exists() and stamp.read_text() == present:
        return
    ignored = [f"--ignore={pattern}" for pattern in UNUSED]
    office.run("collectstatic", "--verbosity=0", "--no-input", *ignored)
    stamp.write_text(present)


def fingerprint() -> str:
    """Changes when a static file of ours comes, goes or changes, and when the packages do."""
    seen = hashlib.sha256(digest(RUN_LOCK).encode())
    for path in sorted(ROOT.glob("shuniu/**/static/**/*")):
        seen.update(f"{path.relative_to(ROOT)} {content(path)}\n".encode())
    return seen.hexdigest()


def content(path: Path) -> str:
    """What a file holds, as a digest; nothing for a folder."""
    return digest(path) if path.is_file() else ""
