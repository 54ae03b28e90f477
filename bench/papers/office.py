"""LibreOffice as the reader of a DOCX: rendered to PDF with the fonts that stand in here for the named ones."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from shuniu.papers.typeset.docx.paragraph import family
from shuniu.papers.typeset.fonts import FontSet

PATIENCE = 300


def available() -> bool:
    """Whether this machine has LibreOffice."""
    return shutil.which("soffice") is not None


def rendered(files: dict[str, bytes], fonts: FontSet) -> dict[str, bytes]:
    """Each DOCX as LibreOffice prints it."""
    with tempfile.TemporaryDirectory(prefix="shuniu-office-") as name:
        folder = Path(name)
        (folder / "fonts.conf").write_text(_fonts(fonts, folder), "utf-8")
        names = {word: f"{place}" for place, word in enumerate(files)}
        for word, data in files.items():
            (folder / f"{names[word]}.docx").write_bytes(data)
        _convert(folder, [f"{one}.docx" for one in names.values()])
        return {word: (folder / f"{names[word]}.pdf").read_bytes() for word in files}


def _convert(folder: Path, files: list[str]) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", *files]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, timeout=PATIENCE)


def _fonts(fonts: FontSet, folder: Path) -> str:
    """The families a DOCX names, each led to the face that stands in for it."""
    folders = "".join(f"<dir>{escape(one)}</dir>" for one in fonts.folders)
    led = "".join(_led(family(face.role), face.family, face.weight) for face in fonts.faces)
    return f'<?xml version="1.0"?><fontconfig>{folders}<cachedir>{folder}/cache</cachedir>{led}</fontconfig>'


def _led(named: str, used: str, weight: int) -> str:
    bold = '<edit name="weight" mode="assign"><const>bold</const></edit>' if weight >= 600 else ""
    test = f'<test name="family"><string>{escape(named)}</string></test>'
    edit = f'<edit name="family" mode="assign" binding="same"><string>{escape(used)}</string></edit>'
    return f'<match target="pattern">{test}{edit}{bold}</match>'
