"""How a login name is written."""

import re

PATTERN = re.compile(r"[a-z0-9][a-z0-9._-]{2,40}")
WRONG = "登录名用小写字母、数字、点、横线，3位以上。"
PASSWORD_LEAST = 8
