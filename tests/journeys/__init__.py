"""Journeys: each role's main work, done with only the screen, in a real browser; the office must be whole at the end."""
