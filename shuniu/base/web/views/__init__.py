"""Views of the web floor: each only translates."""
