"""Short messages and enterprise chat: one adapter to an HTTP gateway of the office's own.

It gets ``POST`` with JSON ``{"id", "to", "text", "urgent"}``, the id also as ``Idempotency-Key``, the secret as bearer token; any
2xx answer means that it took it. What a provider wants instead is the gateway's business.
"""

import json
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings

from shuniu.base.notices.channels.letter import Letter, Unsent

TIMEOUT = 10
_SAID = 200


class _Stay(HTTPRedirectHandler):
    """A gateway that sends us elsewhere is set up wrongly: the secret must not follow."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


_opener = build_opener(_Stay)


class Gateway:
    """One channel's gateway, set up by ``settings.NOTICE_GATEWAYS[channel]`` = {"url", "secret"}."""

    def __init__(self, channel: str) -> None:
        self.channel = channel

    @property
    def _setup(self) -> dict[str, str]:
        return settings.NOTICE_GATEWAYS.get(str(self.channel), {})

    def ready(self) -> bool:
        """Is there an address of a gateway?"""
        return bool(self._setup.get("url"))

    def send(self, letter: Letter) -> None:
        """Post it; whatever is not a plain yes is a failure with its reason."""
        try:
            with _opener.open(self._request(letter), timeout=TIMEOUT) as answer:
                answer.read(_SAID)
        except HTTPError as error:
            said = error.read(_SAID).decode("utf-8", "replace")
            raise Unsent(f"网关答复 {error.code}：{said}") from error
        except (OSError, HTTPException, ValueError) as error:
            raise Unsent(f"网关没有答复：{error}") from error

    def _request(self, letter: Letter) -> Request:
        body = {"id": str(letter.id), "to": letter.to, "text": letter.text, "urgent": letter.urgent}
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(letter.id)}
        if secret := self._setup.get("secret"):
            headers["Authorization"] = f"Bearer {secret}"
        url = self._setup["url"]
        if not url.startswith(("https://", "http://")):
            raise Unsent("网关地址应以 http:// 或 https:// 开头")
        return Request(url, json.dumps(body, ensure_ascii=False).encode(), headers)  # noqa: S310 (checked above)
