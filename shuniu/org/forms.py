"""What the verbs of org ask."""

from copy import copy
from typing import Any

from django import forms
from django.db.models import Prefetch
from django.utils.timezone import localdate

from shuniu.base.parties.models import Account
from shuniu.base.web.forms import Form, ModelForm
from shuniu.base.web.picking import Pick
from shuniu.org import logins
from shuniu.org.models import Appointment, Person, Post, Unit
from shuniu.org.nearby import nearby
from shuniu.org.permits import post_keeper


def day(label: str, **kwargs: Any) -> forms.DateField:
    """A day, with the browser's own calendar."""
    return forms.DateField(
        label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs
    )


class PeopleField(forms.ModelChoiceField):
    """Somebody of the house, with the posts they hold: names are not unique."""

    widget = Pick

    def __init__(self, **kwargs: Any) -> None:
        held = Appointment.objects.filter(until=None).select_related("post__unit")
        active = Person.objects.filter(state="active").order_by("pinyin", "pk")
        rows = active.prefetch_related(Prefetch("appointments", held))
        super().__init__(rows, label="人员", empty_label="", **kwargs)

    def label_from_instance(self, obj: Person) -> str:
        """罗敏（石桥镇 信息员）."""
        posts = "、".join(str(each.post) for each in obj.appointments.all())
        return f"{obj.name}（{posts or '还没有岗位'}）"


def over(kwargs: dict[str, Any]) -> dict[str, Any]:
    """A model's form begins from the thing as it is; the act itself reads the row anew."""
    thing = kwargs.get("thing")
    return {**kwargs, "instance": copy(thing)} if thing is not None else kwargs


class ChangeUnit(ModelForm):
    """A unit's particulars."""

    class Meta:
        model = Unit
        fields = ["name", "short_name", "level", "type", "sector", "parent", "order"]
        widgets = {"parent": Pick}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **over(kwargs))
        self.field("parent").queryset = Unit.objects.active().order_by("path")

    def clean_parent(self) -> Unit | None:
        """A unit does not lie below itself."""
        parent = self.cleaned_data["parent"]
        if parent and self.thing and parent.path.startswith(self.thing.path):
            raise forms.ValidationError("上级单位不能是本单位或它的下级。")
        return parent


class FoundUnit(ChangeUnit):
    """A new unit."""

    class Meta(ChangeUnit.Meta):
        fields = ["code", *ChangeUnit.Meta.fields]


class ChangePerson(ModelForm):
    """A person's particulars."""

    class Meta:
        model = Person
        fields = ["name", "mobile", "office_phone", "email"]
        labels = {"name": "姓名"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **over(kwargs))


class EnrolPerson(ChangePerson):
    """A new person."""

    class Meta(ChangePerson.Meta):
        fields = ["staff_number", *ChangePerson.Meta.fields]


class ChangePost(ModelForm):
    """A post's name, kind and place in the list."""

    class Meta:
        model = Post
        fields = ["name", "role", "order"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **over(kwargs))


class CreatePost(ChangePost):
    """A new post; ``?unit=`` names its unit's code beforehand."""

    class Meta(ChangePost.Meta):
        fields = ["unit", *ChangePost.Meta.fields]
        widgets = {"unit": Pick}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("unit").queryset = Unit.objects.active().order_by("path")
        named = Unit.objects.filter(code=str(self.initial.get("unit", ""))).first()
        if named:
            self.initial["unit"] = named.pk


class FirstPassword(Form):
    """A first password, to be changed by its owner."""

    password = forms.CharField(
        label="初始密码",
        min_length=logins.PASSWORD_LEAST,
        strip=False,
        help_text="至少8位；本人首次登录时必须修改。",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class OpenAccount(FirstPassword):
    """A login name and a first password."""

    login = forms.RegexField(
        f"^{logins.PATTERN.pattern}$", label="登录名", help_text="小写字母和数字，3位以上。",
        error_messages={"invalid": logins.WRONG},
    )  # fmt: skip
    field_order = ["login", "password"]

    def clean_login(self) -> str:
        """Nobody else's."""
        login = str(self.cleaned_data["login"])
        if Account.objects.filter(login__iexact=login).exists():
            raise forms.ValidationError(f"登录名“{login}”已经有人用了，请换一个。")
        return login


class Close(Form):
    """Why something ends."""

    reason = forms.CharField(label="原因", max_length=200)


class Leave(Close):
    """Why and from when a person is no more here."""

    on = day("离开日期", initial=localdate)


class Appoint(Form):
    """Who holds the post, from when, till when."""

    person = PeopleField()
    since = day("任职日期", initial=localdate)
    until = day("止（不定的不填）", required=False)

    def clean(self) -> dict[str, Any]:
        """The period is one."""
        data = dict(super().clean() or {})
        if data.get("since") and data.get("until") and data["until"] < data["since"]:
            self.add_error("until", "止日不能早于任职日期。")
        return data


class HandOver(Form):
    """Who goes, who comes, on which day."""

    leaving = forms.ModelChoiceField(Appointment.objects.none(), label="移交人")
    person = PeopleField()
    on = day("接任日期", initial=localdate)
    field_order = ["leaving", "person", "on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = Appointment.objects.filter(post=self.thing, until=None).select_related("person", "post__unit")
        self.field("leaving").queryset = held
        self.field("person").label = "接任人"


class Relieve(Form):
    """Who leaves the post, and when was the last day."""

    leaving = forms.ModelChoiceField(Appointment.objects.none(), label="免去")
    on = day("最后一天", initial=localdate)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = Appointment.objects.filter(post=self.thing, until=None).select_related("person", "post__unit")
        self.field("leaving").queryset = held


class StandInFor(Appoint):
    """Who acts for the post meanwhile; both days are needed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("person").label, self.field("since").label = "代理人", "自"
        self.field("until").label, self.field("until").required = "至", True
        if self.by is not None and not post_keeper.holds(self.by, self.thing):
            near = nearby(self.thing, localdate(self.at)).values("pk")
            self.field("person").queryset = self.field("person").queryset.filter(pk__in=near)
            self.field("person").help_text = "本单位的人，或上级单位的领导；别的人请系统管理员指定。"
