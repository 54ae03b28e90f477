"""Views of reporting: each fetches through visibility, calls one verb or one ledger, answers."""
