"""The ways out: a mail server, an HTTP gateway."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from uuid import UUID

import pytest
from django.core import mail

from shuniu.base.notices.channels import Letter, Unsent, ready
from shuniu.base.notices.channels.gateway import Gateway
from shuniu.base.notices.channels.mail import Mail
from shuniu.base.notices.models import Channel

ONE = Letter(UUID(int=7), "13800000000", (("石桥镇报来一条信息", "/report/1/"),), urgent=True)
TWO = Letter(UUID(int=8), "luo@yunzhou.test", (("甲\r\nBcc: x@y", "/report/1/"), ("乙", "")), urgent=False)


class Receiver(BaseHTTPRequestHandler):
    """Answers as it is told and keeps what it got."""

    got: list[tuple[dict, dict]] = []
    code = 200

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.got.append((dict(self.headers), json.loads(body)))
        self.send_response(self.code)
        self.send_header("Location", "/elsewhere")
        self.end_headers()
        self.wfile.write("号码不存在".encode())

    def log_message(self, *args) -> None:
        """Quiet."""


@pytest.fixture
def gateway(settings) -> Iterator[type[Receiver]]:
    """A gateway on this machine, set up for short messages."""
    Receiver.got, Receiver.code = [], 200
    server = HTTPServer(("127.0.0.1", 0), Receiver)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    settings.NOTICE_GATEWAYS = {"sms": {"url": f"http://127.0.0.1:{server.server_port}/send", "secret": "s3"}}
    yield Receiver
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_gateway_gets_id_address_text_and_secret(gateway, settings):
    settings.SITE_URL = "https://office.yunzhou.test"
    Gateway(Channel.SMS).send(ONE)
    headers, body = gateway.got[0]
    assert headers["Idempotency-Key"] == body["id"] == str(ONE.id)
    assert headers["Authorization"] == "Bearer s3"
    assert (body["to"], body["urgent"]) == ("13800000000", True)
    assert body["text"] == "石桥镇报来一条信息\nhttps://office.yunzhou.test/report/1/"


@pytest.mark.parametrize("code", [400, 500, 302])
def test_whatever_is_no_yes_is_a_failure_with_its_reason(gateway, code):
    gateway.code = code
    with pytest.raises(Unsent, match=f"网关答复 {code}：号码不存在"):
        Gateway(Channel.SMS).send(ONE)
    assert len(gateway.got) == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "file:///etc/passwd", "没有"])
def test_a_gateway_that_is_not_there(settings, url):
    settings.NOTICE_GATEWAYS = {"sms": {"url": url}}
    with pytest.raises(Unsent):
        Gateway(Channel.SMS).send(ONE)


def test_a_mail_has_its_id_and_one_line_of_subject(settings):
    settings.EMAIL_HOST = "mail.yunzhou.test"
    Mail().send(TWO)
    sent = mail.outbox[0]
    assert sent.subject == "【枢纽】您有 2 条通知"
    assert sent.extra_headers["Message-ID"].startswith(f"<{TWO.id}@")
    assert sent.to == ["luo@yunzhou.test"] and "2. 乙" in sent.body


def test_a_sentence_of_two_lines_cannot_smuggle_headers(settings):
    Mail().send(Letter(UUID(int=9), "luo@yunzhou.test", TWO.lines[:1], urgent=False))
    assert mail.outbox[0].subject == "【枢纽】甲 Bcc: x@y"


def test_only_what_is_set_up_is_offered(settings):
    settings.NOTICE_GATEWAYS, settings.EMAIL_HOST = {}, ""
    assert ready() == []
    settings.NOTICE_GATEWAYS = {"chat": {"url": "https://chat.yunzhou.test/"}}
    assert ready() == [Channel.CHAT]
