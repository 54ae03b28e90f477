"""Static files in production: hashed names also inside JavaScript modules, so that an upgrade is seen at once."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Static(CompressedManifestStaticFilesStorage):
    """Rewrites ``import "./keys.js"`` to the hashed name too; without it browsers keep the old module for a year."""

    support_js_module_import_aggregation = True
