"""In an office: the secret key comes from a file that the first start makes, readable by its owner only."""

import os
from pathlib import Path

from shuniu.config.settings.base import *

SECRET_KEY = Path(os.environ.get("SHUNIU_SECRET_KEY_FILE", DATA / "secret_key")).read_text().strip()
TLS = os.environ.get("SHUNIU_TLS") == "1"
SESSION_COOKIE_SECURE = TLS
CSRF_COOKIE_SECURE = TLS
SECURE_SSL_REDIRECT = TLS
SECURE_HSTS_SECONDS = 31_536_000 if TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TLS else None
