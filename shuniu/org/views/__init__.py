"""Views of org: each only translates."""
