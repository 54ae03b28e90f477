"""E-mail, by Django's own backend."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from shuniu.base.notices.channels.letter import Letter, Unsent

TIMEOUT = 10


class Mail:
    """Sends through the office's mail server (``SHUNIU_SMTP_HOST`` …)."""

    def ready(self) -> bool:
        """Is there a mail server?"""
        return bool(settings.EMAIL_HOST)

    def send(self, letter: Letter) -> None:
        """Hand it to the server; the Message-ID is the same at every attempt."""
        domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
        subject = " ".join(f"【枢纽】{letter.subject}".split())
        mail = EmailMessage(
            subject,
            letter.text,
            to=[letter.to],
            headers={"Message-ID": f"<{letter.id}@{domain}>"},
            connection=get_connection(timeout=TIMEOUT),
        )
        try:
            mail.send()
        except (OSError, SMTPException, ValueError) as error:
            raise Unsent(f"邮件服务器没有收下：{error}") from error
