"""Passwords an account has had."""

from django.db import models

from shuniu.base.parties.models.account import Account


class OldPassword(models.Model):
    """The hash of an earlier password: a new one must differ from the last few (rule password_history)."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="old_passwords")
    hash = models.CharField(max_length=200)
    until = models.DateTimeField()

    class Meta:
        verbose_name = "旧密码"
        indexes = [models.Index(fields=["account", "-until"], name="old_password_newest")]

    def __str__(self) -> str:
        return f"{self.account} {self.until:%Y-%m-%d}"
