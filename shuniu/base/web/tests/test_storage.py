"""Production's static files: everything collects, and modules name each other by hashed names."""

import re

from django.core.management import call_command

from shuniu.base.web.storage import Static


def test_every_module_names_the_others_by_their_hash(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": f"{Static.__module__}.Static"}}
    call_command("collectstatic", interactive=False, verbosity=0)
    hashed = [
        path for path in (tmp_path / "web/js").glob("*.js") if re.search(r"\.[0-9a-f]{12}\.js$", path.name)
    ]
    named = [name for path in hashed for name in re.findall(r'["\']\./([\w.]+)["\']', path.read_text())]
    assert len(hashed) >= 10 and named
    assert all((tmp_path / "web/js" / name).exists() and name.count(".") == 2 for name in named)
