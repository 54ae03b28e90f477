"""A login."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from shuniu.base.parties.models.party import Party


class Accounts(BaseUserManager["Account"]):
    """Makes accounts and finds them by login, whatever the letters' case."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """The account of a login name."""
        return self.get(login__iexact=username)

    def open(self, login: str, person: Party, password: str, *, must_change: bool = True) -> "Account":
        """A new account for a person, with a first password to be changed at the first sign-in."""
        account = self.model(login=login.strip().lower(), person=person, must_change_password=must_change)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """What a person signs in with. Closing it ends every session and keeps the history right."""

    login = models.CharField("登录名", max_length=60, unique=True)
    person = models.OneToOneField(
        Party, on_delete=models.PROTECT, related_name="account", verbose_name="人员"
    )
    must_change_password = models.BooleanField("须改初始密码", default=True)
    password_set_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_at = models.DateTimeField("停用时间", null=True, blank=True)

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = Accounts()  # the base class declares another

    class Meta:
        verbose_name = "账号"

    def __str__(self) -> str:
        return self.login

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Open accounts may sign in."""
        return self.closed_at is None

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Rights come from policies alone; Django's own permissions are not used."""
        return False
