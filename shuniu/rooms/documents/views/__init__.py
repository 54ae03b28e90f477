"""公文体检 and what was kept of it."""
