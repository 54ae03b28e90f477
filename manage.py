#!/usr/bin/env python3
"""Django's commands for this checkout; ``bin/serve`` and ``bin/shuniu`` set the environment that it reads."""

import os
import sys

from django.core.management import execute_from_command_line

from shuniu.runtime.usage import speak_chinese

if __name__ == "__main__":
    speak_chinese()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shuniu.config.settings.dev")
    execute_from_command_line([os.environ.get("SHUNIU_COMMAND", sys.argv[0]), *sys.argv[1:]])
