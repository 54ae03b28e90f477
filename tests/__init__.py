"""Tests that span the house. A part's own tests lie beside it."""
