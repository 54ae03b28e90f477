"""What is the same wherever 枢纽 runs. The environment says where its data lies; nothing secret stands here."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("SHUNIU_DATA", ROOT / ".data"))
PACKS = ROOT / "packs"
DEMO = os.environ.get("SHUNIU_DEMO") == "1"
DEBUG = False
ALLOWED_HOSTS = os.environ.get("SHUNIU_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("SHUNIU_ORIGINS", "").split(",") if origin]

FLOOR_GROUND = [
    "shuniu.base.parties",
    "shuniu.base.journal",
    "shuniu.base.facts",
    "shuniu.base.rules",
    "shuniu.base.rulemaking",
    "shuniu.base.clocks",
    "shuniu.base.signoff",
    "shuniu.base.numbering",
    "shuniu.base.notices",
    "shuniu.base.files",
    "shuniu.base.secrecy",
    "shuniu.base.ledgers",
    "shuniu.base.search",
    "shuniu.base.jobs",
    "shuniu.base.web",
]
FLOOR_OFFICE = [
    "shuniu.org",
    "shuniu.engines.directives",
    "shuniu.engines.reporting",
    "shuniu.rooms.documents",
    "shuniu.rooms.bulletins",
    "shuniu.rooms.assessment",
    "shuniu.front",
    "shuniu.demo",
]

INSTALLED_APPS = [
    *FLOOR_GROUND,
    *FLOOR_OFFICE,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "csp",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "shuniu.base.secrecy.middleware.Attempts",
    "shuniu.base.web.middleware.Moment",
    "shuniu.base.parties.idle.Idle",
    "shuniu.front.middleware.FirstPassword",
    "shuniu.base.parties.middleware.WhoActs",
    "shuniu.base.web.middleware.Refusals",
    "shuniu.rooms.assessment.phones.AtTheDesk",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "shuniu.config.urls"
WSGI_APPLICATION = "shuniu.config.wsgi.application"
FORM_RENDERER = "shuniu.base.web.forms.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "shuniu.base.web.context.layout",
            ],
            "builtins": ["template_partials.templatetags.partials", "shuniu.base.web.templatetags.ui"],
        },
    }
]


def database(url: str) -> dict[str, object]:
    """Django's description of the database: ``postgres://user:pw@host:port/name`` or, for "", SQLite in the data folder."""
    if not url:
        pragmas = [
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "temp_store=MEMORY",
            "cache_size=-16000",  # 16 MB a connection, taken as needed: the index of 200,000 reports passes through it
        ]
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "shuniu.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "".join(f"PRAGMA {pragma};" for pragma in pragmas),
            },
        }
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {"default": database(os.environ.get("SHUNIU_DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "parties.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "shuniu.base.parties.backends.Accounts",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "shuniu.base.parties.passwords.LongEnough"},
    {"NAME": "shuniu.base.parties.passwords.NotObvious"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "front:login"
LOGIN_REDIRECT_URL = "front:desk"
SESSION_ENGINE = "shuniu.base.parties.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False
CSRF_FAILURE_VIEW = "shuniu.base.web.views.failures.csrf"

AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "shuniu.base.parties.lockout.guessed"
AXES_LOCKOUT_PARAMETERS = ["username"]
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # the account is locked wherever the guesses come from
AXES_FAILURE_LIMIT = "shuniu.base.parties.lockout.failures"
AXES_COOLOFF_TIME = "shuniu.base.parties.lockout.cooloff"
AXES_LOCKOUT_CALLABLE = "shuniu.base.parties.lockout.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "shuniu.base.web.storage.Static"},
}
WHITENOISE_MAX_AGE = 31_536_000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

EMAIL_HOST = os.environ.get("SHUNIU_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("SHUNIU_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("SHUNIU_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("SHUNIU_SMTP_PASSWORD", "")
DEFAULT_FROM_EMAIL = os.environ.get("SHUNIU_MAIL_FROM", "shuniu@localhost")
SITE_URL = os.environ.get("SHUNIU_SITE_URL", "").rstrip("/")
NOTICE_GATEWAYS = {
    channel: {
        "url": os.environ.get(f"SHUNIU_{channel.upper()}_URL", ""),
        "secret": os.environ.get(f"SHUNIU_{channel.upper()}_SECRET", ""),
    }
    for channel in ("sms", "chat")
}
RECURRING = "shuniu.config.recurring.TASKS"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {"axes": {"level": "WARNING"}, "fontTools": {"level": "WARNING"}},
}
