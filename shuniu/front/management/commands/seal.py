"""``bin/shuniu seal``: seal the journal now, and print what is to be kept elsewhere."""

from typing import Any

from django.utils import timezone

from shuniu.base import terminal
from shuniu.base.journal.sealing import seal_all


class Command(terminal.Command):
    """The worker seals every minute; this prints the value that proves it."""

    help = "封存留痕，打印封存值；把它抄存在本机以外，今后用 check --root 核对"

    def handle(self, *args: Any, **options: Any) -> None:
        """Seal, and print number and value; the value stands alone on the last line."""
        sealed = seal_all(timezone.now())
        if sealed is None:
            self.stdout.write("还没有留痕，不用封存。")
            return
        self.stdout.write(
            f"第{sealed.number}号封存，{timezone.localtime(sealed.at):%Y-%m-%d %H:%M:%S}。请把下面一行存在本机以外："
        )
        self.stdout.write(sealed.chained)
