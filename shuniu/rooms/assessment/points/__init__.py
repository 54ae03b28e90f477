"""The arithmetic of points: plain Python, no tables, no clock; the same happenings give the same entries in any order."""
