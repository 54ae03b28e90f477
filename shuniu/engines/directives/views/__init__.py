"""Views of directives: each only translates."""
