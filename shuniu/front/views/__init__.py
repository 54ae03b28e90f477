"""Views of the front: each only translates."""
