"""One row for every thing that can be found."""

from django.db import models


class Row(models.Model):
    """What search knows of a thing. The tokens lie beside it, in the way of the database (``engines``)."""

    noun = models.CharField(max_length=40)
    key = models.BigIntegerField()
    place = models.BigIntegerField(
        null=True,
        unique=True,
        help_text="newest first: the minute of ``at`` in the high bits, the id in the low ones",
    )
    at = models.DateTimeField()
    title = models.CharField(max_length=300)
    number = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    unit = models.BigIntegerField(null=True, help_text="party whose thing it is; a filter, not a right")
    text = models.TextField(help_text="title and body as people read them")
    folded = models.TextField(null=True, help_text="the text as searched, where it differs")  # noqa: DJ001 (null: the same)

    class Meta:
        db_table = "search_row"
        # A search asks for every match whose thing it is, newest first, until a page is full: the index alone answers.
        indexes = [models.Index(fields=["place", "noun", "key"], name="search_row_whose")]
        constraints = [models.UniqueConstraint(fields=["noun", "key"], name="search_row_once_per_thing")]

    def __str__(self) -> str:
        return self.title

    @property
    def searched(self) -> str:
        """The text as the tokens were cut from it."""
        return self.text if self.folded is None else self.folded
