"""Views of rule making: each only translates."""
