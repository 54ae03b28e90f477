"""``bin/shuniu token LOGIN``: a link to sign in once, for an administrator who is locked out."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.urls import reverse
from django.utils import timezone

from shuniu.base import terminal
from shuniu.base.parties.models import Account
from shuniu.base.refusals import Refusal
from shuniu.base.rules import figure
from shuniu.front.keeping.once import link_for

SERVED = Path("run") / "serve"


class Command(terminal.Command):
    """Whoever reaches the office's machine may let its administrators in; that is journalled."""

    help = "一次性登录链接：给锁在门外的管理员，几分钟内有效，只能用一次，留痕"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who."""
        parser.add_argument("login", metavar="登录名")

    def handle(self, *args: Any, login: str, **options: Any) -> None:
        """Print the link alone on the last line."""
        now = timezone.now()
        account = Account.objects.filter(login__iexact=login.strip()).first()
        if account is None:
            raise CommandError(f"没有登录名 {login}。")
        try:
            token = link_for(account, now)
        except Refusal as refused:
            raise CommandError(f"{refused.reason}{refused.mend}") from refused
        lasting = figure("parties.link_for", at=now).word
        self.stdout.write(f"{account.person} 的一次性登录链接，{lasting}内有效，只能用一次：")
        self.stdout.write(f"{address()}{reverse('front:once', args=[token])}")


def address() -> str:
    """Where the office is reached: as the settings say, else where it is served now."""
    served = settings.DATA / SERVED
    found = settings.SITE_URL or (served.read_text().strip() if served.exists() else "")
    return str(found).rstrip("/")
