"""What must hold between the rows, and between them and the house."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from shuniu.base.parties.models import Account
from shuniu.base.sheets.lines import Line, Workbook
from shuniu.org import logins
from shuniu.org.importing.sheets import PEOPLE, UNITS
from shuniu.org.models import Person, Unit


def check_units(found: Workbook) -> None:
    """Codes are unique, and every parent is known or stands above in the sheet."""
    known = set(Unit.objects.values_list("code", flat=True))
    for line in found.lines[UNITS]:
        code, parent = line.values.get("code"), line.values.get("parent")
        if code in known:
            found.faults.append(line.fault("code", f"“{code}”已经有了，不能重复。"))
        if parent and parent not in known:
            found.faults.append(line.fault("parent", f"找不到“{parent}”；上级单位要写在前面的行里。"))
        known.add(str(code))


def check_people(found: Workbook) -> None:
    """Units are known, one number is one person, what is written as an address is one, logins are new and come with passwords."""
    units = set(Unit.objects.values_list("code", flat=True))
    units |= {str(line.values.get("code")) for line in found.lines[UNITS]}
    taken = dict(Person.objects.values_list("staff_number", "name"))
    named: dict[str, str] = {}
    for line in found.lines[PEOPLE]:
        number, name = str(line.values.get("staff_number")), str(line.values.get("name"))
        if line.values.get("unit") and line.values["unit"] not in units:
            found.faults.append(line.fault("unit", f"找不到单位“{line.values['unit']}”。"))
        if number in taken:
            found.faults.append(line.fault("staff_number", f"“{number}”已经是{taken[number]}的编号。"))
        if named.setdefault(number, name) != name:
            found.faults.append(line.fault("name", f"编号“{number}”前面写的是{named[number]}。"))
        _check_email(found, line)
    _check_logins(found)


def _check_email(found: Workbook, line: Line) -> None:
    try:
        validate_email(line.values.get("email") or "a@b.cn")
    except ValidationError:
        found.faults.append(line.fault("email", "不像电子邮箱，应写作 名字@单位域名。"))


def _check_logins(found: Workbook) -> None:
    """A login is one person's, whoever writes it how."""
    taken = {login.lower() for login in Account.objects.values_list("login", flat=True)}
    owners: dict[str, str] = {}
    for line in found.lines[PEOPLE]:
        login, number = str(line.values.get("login") or "").lower(), str(line.values.get("staff_number"))
        if not login:
            continue
        if not logins.PATTERN.fullmatch(login):
            found.faults.append(line.fault("login", logins.WRONG))
        if login in taken or owners.setdefault(login, number) != number:
            found.faults.append(line.fault("login", f"“{login}”已经有人用了。"))
        if len(str(line.values.get("password") or "")) < logins.PASSWORD_LEAST:
            found.faults.append(
                line.fault("password", f"开通账号要有初始密码，至少{logins.PASSWORD_LEAST}位。")
            )
