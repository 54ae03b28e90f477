"""At an engineer's desk: errors in full, static files from the tree."""

from shuniu.config.settings.base import *

DEBUG = True
SECRET_KEY = "only for the engineer's desk"  # noqa: S105
ALLOWED_HOSTS = ["*"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
