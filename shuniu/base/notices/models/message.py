"""What is told, once, however many are told it."""

from django.db import models


class Message(models.Model):
    """A sentence, and the page of the thing it is about."""

    sentence = models.TextField("内容")
    url = models.CharField(max_length=300, blank=True)
    noun = models.CharField(max_length=40, blank=True)
    key = models.BigIntegerField(null=True)
    at = models.DateTimeField("时间")
    urgent = models.BooleanField("紧急", default=False)

    class Meta:
        verbose_name = "通知内容"
        indexes = [models.Index(fields=["noun", "key"], name="message_of_thing")]

    def __str__(self) -> str:
        return self.sentence
