"""Model documents for measuring: invented bodies, persons and matters; every format, every way to sign."""

from datetime import date

from shuniu.papers.model import (
    Attachment,
    Bodies,
    Cell,
    Date,
    Document,
    Heading,
    Item,
    Labelled,
    Layout,
    Masthead,
    Number,
    Opinion,
    Paragraph,
    Seal,
    SealKind,
    Signature,
    Table,
    Words,
)

OFFICE = "云州市人民政府办公室"
DAY = Date.of(date(2026, 5, 18))
PRINTED = Date.of(date(2026, 5, 19))
SENTENCES = (
    "各县区、各部门要把防汛备汛摆上重要位置，主要负责同志亲自部署、亲自检查，分管负责同志具体负责、一线推动。",
    "对水库、山塘、在建工程、地质灾害隐患点逐一排查，建立台账，明确责任人和整改时限，整改一处、销号一处。",
    "严格执行二十四小时值班和领导带班制度，遇有险情灾情，按规定时限和程序报告，不得迟报漏报谎报瞒报。",
    "加强雨情水情工情会商研判，预警信息要及时传递到村到户到人，做到应转尽转、应转早转、应转必转。",
    "物资储备要数量充足、种类齐全、调运顺畅，抢险队伍要定人定岗、经常演练，确保关键时刻拉得出、用得上。",
)
ACTIONS = ("压实工作责任", "全面排查隐患", "严格值班值守", "强化预警联动", "备足队伍物资", "严肃工作纪律")


def text(count: int, start: int = 0) -> str:
    """`count` sentences of the stock, turned round by `start`."""
    return "".join(SENTENCES[(start + place) % len(SENTENCES)] for place in range(count))


def body(sections: int, each: int = 2) -> tuple[Heading | Paragraph, ...]:
    """An opening and numbered sections with their paragraphs."""
    opening = Paragraph.of(
        "为切实做好今年防汛备汛工作，保障人民群众生命财产安全，经市政府同意，现将有关事项通知如下。"
    )
    found: list[Heading | Paragraph] = [opening]
    for place in range(sections):
        found.append(Heading(1, f"{'一二三四五六七八九十'[place % 10]}、", ACTIONS[place % len(ACTIONS)]))
        found.append(Heading(2, "（一）", "细化工作措施。", text(each, place)))
        found += [Paragraph.of(text(each, place + row)) for row in range(1, each)]
    return tuple(found)


def sealed(*names: str) -> tuple[Signature, ...]:
    """Bodies that seal what they sign."""
    return tuple(Signature(name, seal=Seal(name)) for name in names)


def general(**rest) -> Document:
    """文件格式 of the office, with what a usual one has; `rest` changes it."""
    usual = {
        "masthead": Masthead((OFFICE,), "文件"),
        "number": Number.of("云政办发", 2026, 15),
        "title": Words(f"{OFFICE}关于做好二〇二六年防汛备汛工作的通知"),
        "addressees": Bodies("各县区人民政府，市政府各部门"),
        "blocks": body(4),
        "signatures": sealed(OFFICE),
        "date": DAY,
        "copied_to": Bodies("市委办公室，市人大常委会办公室，市政协办公室"),
        "printed_by": Words(OFFICE),
        "printed_on": PRINTED,
    }
    return Document(**usual | rest)


WIDE = Table.of(
    ("序号", "任务", "牵头单位", "配合单位", "完成时限", "联系人", "电话", "备注"),
    *(
        (str(row), "病险水库除险加固", "市水利局", "各县区", "6月底", "罗敏", "0000-1234567", "")
        for row in range(1, 9)
    ),
    landscape=True,
)
RANKING = Table(
    (
        (Cell("单位", down=2), Cell("采用条数", across=2), Cell("得分", down=2)),
        (Cell("本月"), Cell("累计")),
        *(
            (Cell(name), Cell("12"), Cell("58"), Cell("236"))
            for name in ("石桥镇", "柳河镇", "安平县", "清溪县")
        ),
    ),
    header_rows=2,
    caption="五月信息采用情况",
)

DOCUMENTS: dict[str, Document] = {
    "文件 盖章": general(),
    "文件 长文": general(blocks=body(12, 3)),
    "文件 不盖章": general(signatures=(Signature(OFFICE),), blocks=body(2)),
    "文件 紧急 份号": general(copy_number=Words("000128"), urgency=Words("特急"), blocks=body(3)),
    "文件 附件": general(
        attachment_names=(Words("防汛备汛任务分解表"), Words("值班安排")),
        attachments=(
            Attachment("附件1", "防汛备汛任务分解表", (WIDE,)),
            Attachment("附件2", "值班安排", (Paragraph.of(text(3)), RANKING, Paragraph.of(text(1)))),
        ),
    ),
    "联合 两家": general(
        masthead=Masthead(("云州市发展和改革委员会", "云州市财政局"), "文件"),
        title=Words("云州市发展和改革委员会、云州市财政局关于下达防汛资金的通知"),
        signatures=sealed("云州市发展和改革委员会", "云州市财政局"),
        blocks=body(2),
    ),
    "联合 四家": general(
        masthead=Masthead(("云州市水利局", "云州市财政局", "云州市应急管理局", "云州市气象局"), "文件"),
        title=Words("关于建立汛期会商机制的通知"),
        signatures=sealed("云州市水利局", "云州市财政局", "云州市应急管理局", "云州市气象局"),
        blocks=body(1),
    ),
    "上行文": general(
        signers=(Words("林清源"),),
        title=Words(f"{OFFICE}关于申请防汛专项资金的请示"),
        addressees=Bodies("市人民政府"),
        blocks=(*body(1), Paragraph.of("妥否，请批示。")),
        note=Words("联系人：罗敏，电话：0000-1234567"),
    ),
    "信函": Document(
        layout=Layout.LETTER,
        masthead=Masthead(("云州市水利局",)),
        number=Number.of("云水函", 2026, 21),
        title=Words("云州市水利局关于商请提供汛情数据的函"),
        addressees=Bodies("云州市气象局"),
        blocks=(Paragraph.of(text(3)), Paragraph.of("请予支持为盼。")),
        signatures=sealed("云州市水利局"),
        date=DAY,
    ),
    "信函 两页": Document(
        layout=Layout.LETTER,
        masthead=Masthead(("云州市水利局",)),
        number=Number.of("云水函", 2026, 22),
        urgency=Words("加急"),
        title=Words("云州市水利局关于征求防汛预案意见的函"),
        addressees=Bodies("各县区人民政府"),
        blocks=tuple(Paragraph.of(text(3, place)) for place in range(6)),
        signatures=(Signature("云州市水利局"),),
        date=DAY,
        copied_to=Bodies("市应急管理局"),
    ),
    "命令": Document(
        layout=Layout.ORDER,
        masthead=Masthead(("云州市人民政府",), "令"),
        number=Number("第12号", serial=12),
        blocks=(
            Paragraph.of("《云州市城市防洪管理办法》已经市政府常务会议通过，现予公布，自公布之日起施行。"),
        ),
        signatures=(Signature("林清源", post="市长", seal=Seal("林清源", SealKind.PERSON)),),
        date=DAY,
    ),
    "纪要": Document(
        layout=Layout.MINUTES,
        masthead=Masthead(("云州市人民政府常务会议纪要",)),
        number=Number("第8期", serial=8),
        title=Words("云州市人民政府常务会议纪要"),
        blocks=body(3),
        attendance=(Labelled("出席", "林清源　何川　罗敏"), Labelled("列席", "市水利局高远，市财政局沈岚")),
        date=DAY,
        copied_to=Bodies("市委办公室"),
        printed_by=Words(OFFICE),
        printed_on=PRINTED,
    ),
    "刊物": Document(
        layout=Layout.BULLETIN,
        masthead=Masthead(("云州信息",)),
        number=Number("第12期", serial=12),
        unit=Words("中共云州市委办公室编"),
        date=DAY,
        items=tuple(
            Item(
                f"{town}推行网格巡查",
                (Paragraph.of(text(2, place)),),
                f"{town}党政办",
                "工作动态" if place < 2 else "经验交流",
            )
            for place, town in enumerate(("石桥镇", "柳河镇", "清溪县"))
        ),
        distribution=(
            Labelled("报", "市委常委"),
            Labelled("送", "市政府领导"),
            Labelled("发", "各县区委办公室"),
        ),
        staff=(Labelled("签发", "何川"), Labelled("审核", "罗敏"), Labelled("编辑", "周宁")),
    ),
    "通报": general(
        layout=Layout.CIRCULAR,
        title=Words(f"{OFFICE}关于五月信息采用情况的通报"),
        blocks=(Paragraph.of(text(1)), RANKING, Paragraph.of(text(3))),
    ),
    "审签单": Document(
        layout=Layout.SIGNOFF,
        title=Words("信息审签单"),
        unit=Words("石桥镇党政办"),
        fields=(
            Labelled("标题", "石桥镇推行网格巡查"),
            Labelled("拟稿人", "罗敏"),
            Labelled("电话", "0000-1234567"),
        ),
        opinions=(
            Opinion("审核", "数字已核对。", "周宁", "2026年5月18日 9:40"),
            Opinion("签发", "同意报送。", "林清源", "2026年5月18日 10:30"),
        ),
    ),
    "台账": Document(
        layout=Layout.LEDGER,
        title=Words("督查办件台账"),
        unit=Words("云州市政府督查室"),
        period=Words("2026年5月"),
        blocks=(
            Table.of(
                ("序号", "事项", "主办单位", "时限", "进展"),
                *((str(row), "柳河大桥建设", "市交通局", "12月1日", text(1, row)) for row in range(1, 40)),
            ),
        ),
    ),
}
