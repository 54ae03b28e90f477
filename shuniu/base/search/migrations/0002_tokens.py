"""Where the tokens lie: the one place where the two databases differ in their schema."""

from django.db import migrations

FORWARD = {
    "sqlite": [
        "CREATE VIRTUAL TABLE search_tokens USING fts5"
        "(tokens, content='', detail=none, columnsize=0, tokenize='ascii')",
    ],
    "postgresql": [
        "ALTER TABLE search_row ADD COLUMN tokens tsvector",
        "CREATE INDEX search_row_tokens ON search_row USING gin (tokens)",
    ],
}
BACKWARD = {
    "sqlite": ["DROP TABLE search_tokens"],
    "postgresql": ["ALTER TABLE search_row DROP COLUMN tokens"],
}


def forward(apps, schema_editor):
    for statement in FORWARD[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def backward(apps, schema_editor):
    for statement in BACKWARD[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(forward, backward)]
