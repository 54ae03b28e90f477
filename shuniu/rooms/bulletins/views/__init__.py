"""The series, their issues."""
