"""What the door asks."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password

from shuniu.base.parties.models import Account
from shuniu.base.web.forms import Form

NEW = {"autocomplete": "new-password"}


class Login(Form):
    """Login name and password."""

    login = forms.CharField(
        label="登录名",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        label="密码",
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class ChoosePassword(Form):
    """One's own password, twice."""

    password = forms.CharField(
        label="新密码", strip=False, max_length=200, widget=forms.PasswordInput(attrs=NEW)
    )
    again = forms.CharField(
        label="再输一遍", strip=False, max_length=200, widget=forms.PasswordInput(attrs=NEW)
    )

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        self.account = account
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = "".join(password_validators_help_texts())

    def clean_password(self) -> str:
        """As the rules want it."""
        password = str(self.cleaned_data["password"])
        validate_password(password, self.account)
        return password

    def clean(self) -> dict[str, Any]:
        """Both the same."""
        data = dict(super().clean() or {})
        if data.get("password") and data["password"] != data.get("again"):
            self.add_error("again", "两遍不一样，请重输。")
        return data


class ChangePassword(ChoosePassword):
    """The same, by somebody who knows the present one."""

    old = forms.CharField(
        label="现在的密码",
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    field_order = ["old", "password", "again"]

    def clean_old(self) -> str:
        """It is the present one."""
        old = str(self.cleaned_data["old"])
        if not self.account.check_password(old):
            raise forms.ValidationError("现在的密码不对。")
        return old
