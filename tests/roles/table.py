"""Who may do what to what, by hand: role × verb of every noun. It may disagree with the lives, and then one of the two is wrong.

The things: a report of 石桥镇 by 罗敏 that waits for 刘康; a submission of 石桥镇 in 何静's hand at the Party desk; the Party
desk itself, its synthesis with it, its invitation, 石桥镇's call; 石桥镇, 罗敏, 罗敏's post; a rule and a pack of 石桥镇; a
year; 罗敏's kept checkup; a series of the Party desk, an issue of one item that waits for 周明远, a reader's copy of 孙和,
what he wrote on the item, 钱进's reception of it; the Party desk's book of points, a record of 石桥镇 in it, the published
circular in which it stands, its objection.
``+`` may, ``.`` may not. The columns are in the order of ``PEOPLE``:
reporter, director who signs, deputy, principal | the neighbours' reporter | editor in hand, other editor, chief, on duty,
leader of the desk's office | other desk's editor | administrator, auditor | a member of the public | the system itself.
"""

PEOPLE = (
    "罗敏",
    "刘康",
    "钱进",
    "孙和",
    "王芳",
    "何静",
    "林涛",
    "周明远",
    "赵一鸣",
    "陈立",
    "许岩",
    "高远",
    "沈默",
    "访客",
    "时钟",
)

MAY = """
report submit           ++.. + ..+.. . .. . .
report register         .... . +++.. + .. . .
report resubmit         +... . ..... . .. . .
report sign_again       ++++ . ..... . .. . .
report sign             .+.. . ..... . .. . .
report sign_for         ..++ . ..... . .. . .
report sign_on_paper    ..++ . ..... . .. . .
report revise           ++.. . ..... . .. . .
report send_back        .+.. . ..... . .. . .
report withdraw         +... . ..... . .. . .
submission receive      ++.. + ..+.. . .. . .
submission claim        .... . +++.. . .. . .
submission release      .... . +.... . .. . .
submission take_over    .... . .++.. . .. . .
submission verify       .... . +.... . .. . .
submission edit         .... . +.... . .. . .
submission adopt        .... . +++.. . .. . .
submission hold         .... . +++.. . .. . .
submission resume       .... . +++.. . .. . .
submission ask_back     .... . +++.. . .. . .
submission supplement   ++++ . ..... . .. . .
submission arrive       .... . +++.. . .. . .
submission merge        .... . +++.. . .. . .
submission part         .... . +++.. . .. . .
submission decline      .... . +++.. . .. . .
submission recall       +... . ..... . .. . .
submission pass_up      .... . +++.. . .. . .
submission record_adoption .... . +++.. . .. . .
synthesis compose       .... . +++.. + .. . .
synthesis edit          .... . +++.. . .. . .
synthesis adopt         .... . +++.. . .. . .
synthesis dissolve      .... . +++.. . .. . .
invitation invite       .... . +++.. + .. . .
invitation chase        .... . +++.. . .. . .
invitation prolong      .... . +++.. . .. . .
invitation close        .... . +++.. . .. . .
invitation cancel       .... . +++.. . .. . .
call call               .... . +++.. + .. . .
call answer             ++++ . ..... . .. . .
call owe_again          ++++ . ..... . .. . .
call excuse             .... . +++.. . .. . .
call release            .... . +++.. . .. . .
desk set_up             .... . ..... . +. . +
desk change             .... . ..... . +. . +
desk staff              .... . ..... . +. . +
desk close              .... . ..... . +. . +
desk reopen             .... . ..... . +. . +
unit found              .... . ..... . +. . +
unit change             .... . ..... . +. . +
unit close              .... . ..... . +. . +
unit reopen             .... . ..... . +. . +
person enrol            .... . ..... . +. . +
person change           .... . ..... . +. . +
person open_account     .... . ..... . +. . +
person reset_password   .... . ..... . +. . +
person unlock           .... . ..... . +. . +
person close_account    .... . ..... . +. . +
person choose_password  +... . ..... . .. . .
person give_link        .... . ..... . +. . +
person enter_once       .... . ..... . +. . +
person leave            .... . ..... . +. . +
post create             .... . ..... . +. . +
post change             .... . ..... . +. . +
post appoint            .... . ..... . +. . +
post hand_over          .... . ..... . +. . +
post relieve            .... . ..... . +. . +
post stand_in           .+.+ . ..... . +. . +
post close              .... . ..... . +. . +
rule change             .+.. . ..... . +. . +
rule end                .+.. . ..... . +. . +
rule revoke             .+.. . ..... . +. . +
adoption adopt          .+.. . ..... . +. . +
adoption cancel         .+.. . ..... . +. . +
calendar_year publish   .... . ..... . +. . .
calendar_year revise    .... . ..... . +. . .
checkup keep            ++++ + +++++ + ++ . .
checkup typeset         +... . ..... . .. . .
checkup check           +... . ..... . .. . .
checkup found           .... . ..... . .. . +
checkup discard         +... . ..... . .. . .
bulletin start          .... . +++.. + .. . .
bulletin change         .... . +++.. . .. . .
bulletin enlist         .... . +++.. . .. . .
bulletin delist         .... . +++.. . .. . .
bulletin explain        .... . +++.. . .. . .
bulletin stop           .... . +++.. . .. . .
bulletin resume         .... . +++.. . .. . .
issue begin             .... . +++.. + .. . .
issue submit            .... . +++.. . .. . .
issue sign              .... . ..+.. . .. . .
issue sign_for          .... . ....+ . .. . .
issue sign_on_paper     .... . ....+ . .. . .
issue send_back         .... . ..+.. . .. . .
issue take_back         .... . +++.. . .. . .
issue issue             .... . +++.. . .. . .
issue distribute        .... . ..... . .. . +
issue correct           .... . +++.. . .. . .
issue recall            .... . +++.. . .. . .
issue print_copies      .... . +++.. . .. . .
issue collect_copies    .... . +++.. . .. . .
issue send_up           .... . +++.. . .. . .
issue cancel            .... . +++.. . .. . .
item place              .... . +++.. + .. . .
item write              .... . +++.. + .. . .
item edit               .... . +++.. . .. . .
item reword             .... . +++.. . .. . .
item declare            .... . +++.. . .. . .
item attribute          .... . +++.. . .. . .
item move               .... . +++.. . .. . .
item credit             .... . +++.. . .. . .
item uncredit           .... . +++.. . .. . .
item drop               .... . +++.. . .. . .
item appear             .... . ..... . .. . +
item correct            .... . ..... . .. . +
item recall             .... . ..... . .. . +
item adopted_above      .... . +++.. . .. . .
item restore            .... . +++.. . .. . .
receipt open            ...+ . ..... . .. . .
receipt note            ...+ . ..... . .. . .
receipt confirm         ...+ . ..... . .. . .
directive give          ..++ . ....+ . .. . .
directive key           .+.. . ..+.. . .. . .
directive key_again     .... . ..+.. . .. . .
directive settle        .... . ..+.. . .. . .
directive discard       .... . ..+.. . .. . .
directive address       ...+ . ..+.. . .. . .
reception send          .+++ . ..+.+ . .. . .
reception receive       ..+. . ..... . .. . .
reception answer        ..+. . ..... . .. . .
reception note          ...+ . ..+.. . .. . .
reception ask           ...+ . ..+.. . .. . .
mention mention         .+++ . ..+.+ . .. . .
book open               .... . +++.. + .. . .
book go_by              .... . +++.. . .. . .
book count              .... . +++.. . .. . +
record enter            .... . +++.. + .. . .
record revoke           .... . +++.. . .. . .
circular prepare        .... . +++.. + .. . .
circular describe       .... . +++.. . .. . .
circular publish        .... . +++.. . .. . .
circular settle         .... . +++.. . .. . +
circular discard        .... . +++.. . .. . .
objection raise         ++++ + ....+ . .. . .
objection uphold        .... . +++.. . .. . .
objection refuse        .... . +++.. . .. . .
"""

SEES = """
report                  ++++ . ..... . .. . .
submission              ++++ . +++++ . .. . .
synthesis               .... . +++++ . .. . .
invitation              ++++ . +++++ . .. . .
call                    ++++ . +++++ . .. . .
desk                    ++++ + +++++ + ++ . .
unit                    ++++ + +++++ + ++ . .
person                  ++++ + +++++ + ++ . .
post                    ++++ + +++++ + ++ . .
rule                    ++++ + +++++ + ++ . .
adoption                ++++ + +++++ + ++ . .
calendar_year           ++++ + +++++ + ++ . .
checkup                 +... . ..... . .. . .
bulletin                ...+ . +++++ . .. . .
issue                   .... . +++++ . .. . .
item                    .... . +++++ . .. . .
receipt                 ...+ . +++++ . .. . .
directive               ..++ . +++++ . .. . .
reception               ..++ . +++++ . .. . .
mention                 ++++ . +++++ . .. . .
book                    .... . +++++ . .. . .
record                  ++++ . +++++ . .. . .
circular                ++++ + +++++ . .. . .
objection               ++++ . +++++ . .. . .
"""


def marks(line: str) -> dict[str, bool]:
    """The marks of a line, by person."""
    return {who: mark == "+" for who, mark in zip(PEOPLE, line.replace(" ", ""), strict=True)}


def may() -> dict[tuple[str, str], dict[str, bool]]:
    """(noun, verb) → who may."""
    lines = (line.split(None, 2) for line in MAY.strip().splitlines())
    return {(noun, verb): marks(said) for noun, verb, said in lines}


def sees() -> dict[str, dict[str, bool]]:
    """Noun → who sees."""
    lines = (line.split(None, 1) for line in SEES.strip().splitlines())
    return {noun: marks(said) for noun, said in lines}
