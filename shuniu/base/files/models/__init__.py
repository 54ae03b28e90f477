"""File, Attachment."""

from shuniu.base.files.models.attachment import Attachment
from shuniu.base.files.models.file import File

__all__ = ["Attachment", "File"]
