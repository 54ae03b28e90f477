"""Views of the room of points."""
