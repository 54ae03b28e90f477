"""Static files in production: hashed names also inside JavaScript modules, so that an upgrade is seen at once."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Static(CompressedManifestStaticFilesStorage):
    """Rewrites ``import "./keys.js"`` to the hashed name too; without it browsers keep the old module for a year.

    Only in the ``js`` folders of our own apps: what others ship names modules that are not there.
    """

    _modules = CompressedManifestStaticFilesStorage._js_module_import_aggregation_patterns[1]
    patterns = (*CompressedManifestStaticFilesStorage.patterns, ("*/js/*.js", _modules))
