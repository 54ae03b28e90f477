"""Uploading a file while writing; downloading one."""
