"""A document: all of its elements in the order of the page, each absent until it is there."""

from dataclasses import dataclass
from enum import StrEnum

from shuniu.papers.model.blocks import Block
from shuniu.papers.model.elements import Bodies, Date, Labelled, Masthead, Number, Opinion, Signature
from shuniu.papers.model.kinds import kind_of
from shuniu.papers.model.look import PLAIN, Look
from shuniu.papers.model.spans import Placed, Words


class Layout(StrEnum):
    """How the page is arranged: four formats of GB/T 9704-2012, then those of our own house."""

    GENERAL = "general"  # 文件格式
    LETTER = "letter"  # 信函格式, 10.1
    ORDER = "order"  # 命令（令）格式, 10.2
    MINUTES = "minutes"  # 纪要格式, 10.3
    BULLETIN = "bulletin"  # 刊物: items of information, one number of a series
    CIRCULAR = "circular"  # 通报 with a ranking or table
    NOTICE = "notice"  # 通知单: fields and a few words
    SIGNOFF = "signoff"  # 审签单: fields and opinions
    LEDGER = "ledger"  # 台账: period, unit, one wide table


@dataclass(frozen=True, slots=True)
class Attachment(Placed):
    """附件, on a page of its own before the 版记; `label` as written ("附件", "附件1")."""

    label: str
    title: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Item(Placed):
    """One item of a bulletin; `source` are the units whose reports it was made from, `section` its 栏目."""

    title: str
    blocks: tuple[Block, ...] = ()
    source: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An official document as its elements; the Chinese name of each stands beside it."""

    layout: Layout = Layout.GENERAL
    look: Look = PLAIN  # of a bulletin

    # 版头
    copy_number: Words | None = None  # 份号
    secrecy: Words | None = None  # 密级和保密期限: read so that it can be refused (SEC-1), never printed
    urgency: Words | None = None  # 紧急程度
    mark: Words | None = None  # what a bulletin says of itself over its head: 内部资料 注意保存
    masthead: Masthead | None = None  # 发文机关标志, or the name of the bulletin
    number: Number | None = None  # 发文字号, 令号, 期号
    signers: tuple[Words, ...] = ()  # 签发人
    unit: Words | None = None  # 编发单位 of a bulletin, 填报单位 of a slip or ledger
    period: Words | None = None  # 统计时段 of a ledger or circular

    # 主体
    title: Words | None = None  # 标题; its lines as read are joined
    title_note: Words | None = None  # 题注: passed by whom and when, without brackets
    addressees: Bodies | None = None  # 主送机关
    addressees_below: bool = False  # 主送 moved into the 版记 because there are too many
    fields: tuple[Labelled, ...] = ()  # the fields of a slip
    opinions: tuple[Opinion, ...] = ()  # the chain of opinions of a 审签单, first step first
    blocks: tuple[Block, ...] = ()  # 正文
    items: tuple[Item, ...] = ()  # the items of a bulletin
    attendance: tuple[Labelled, ...] = ()  # 出席, 请假, 列席 of minutes
    attachment_names: tuple[Words, ...] = ()  # 附件说明
    signatures: tuple[Signature, ...] = ()  # 发文机关署名, 印章
    date: Date | None = None  # 成文日期
    note: Words | None = None  # 附注, without brackets
    attachments: tuple[Attachment, ...] = ()  # 附件

    # 版记
    copied_to: Bodies | None = None  # 抄送机关
    distribution: tuple[Labelled, ...] = ()  # 报, 送, 发 of a bulletin
    staff: tuple[Labelled, ...] = ()  # 签发, 审核, 编辑 of a bulletin
    printed_by: Words | None = None  # 印发机关
    printed_on: Date | None = None  # 印发日期
    copies: Words | None = None  # 印数: 共印50份

    @property
    def kind(self) -> str | None:
        """文种 as the title names it; 命令 and 纪要 also from the masthead."""
        return kind_of(str(self.title or "")) or _kind_of_masthead(self.masthead)


def _kind_of_masthead(masthead: Masthead | None) -> str | None:
    if masthead is None:
        return None
    if masthead.tail in ("令", "命令"):
        return "命令"
    return kind_of(masthead.names[-1]) if masthead.names else None
