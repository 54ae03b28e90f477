"""Made-up documents for the tests of papers: one of each layout, with everything that layout can carry."""

from datetime import date

from shuniu.papers.model import (
    Article,
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
    Paragraph,
    Signature,
    Table,
    Words,
)

NOTICE = Document(
    urgency=Words("特急"),
    masthead=Masthead(("云州市人民政府办公室",), "文件"),
    number=Number.of("云政办发", 2026, 15),
    title=Words("云州市人民政府办公室关于做好今冬明春防火工作的通知"),
    addressees=Bodies("各县（市、区）人民政府，市政府各部门"),
    blocks=(
        Paragraph.of("为切实做好今冬明春防火工作，经市政府同意，现将有关事项通知如下。"),
        Heading(1, "一、", "压实工作责任"),
        Heading(2, "（一）", "明确属地责任。", "各县（市、区）政府主要负责同志要亲自部署、亲自检查。"),
        Heading(3, "1.", "排查隐患。", "11月底前完成第一轮排查。"),
        Heading(4, "（1）", "建立清单。", "逐项登记，逐项销号。"),
        Heading(1, "二、", "严格值班值守"),
        Paragraph.of("各级各部门要严格执行24小时值班制度，突发情况按规定时限报告。"),
        Table.of(
            ("单位", "联系人", "电话"), ("石桥镇", "罗敏", "0000-1234567"), ("柳河镇", "何川", "0000-7654321")
        ),
        Paragraph.of("各地贯彻落实情况于12月20日前报市政府办公室。"),
    ),
    attachment_names=(Words("今冬明春防火工作任务分解表"), Words("值班联系表")),
    signatures=(Signature("云州市人民政府办公室"),),
    date=Date.of(date(2026, 11, 20)),
    note=Words("联系人：罗敏，电话：0000-1234567"),
    attachments=(
        Attachment(
            "附件1",
            "今冬明春防火工作任务分解表",
            (
                Table.of(
                    ("序号", "任务", "责任单位"), ("1", "清理可燃物", "市应急局"), ("2", "组织演练", "安平县")
                ),
            ),
        ),
        Attachment(
            "附件2",
            "值班联系表",
            (
                Paragraph.of("各单位值班电话保持24小时畅通。"),
                Table((((Cell("单位"), Cell("电话"))), (Cell("清溪县"), Cell("0000-1112222")))),
            ),
        ),
    ),
    copied_to=Bodies("市委办公室，市人大常委会办公室，市政协办公室"),
    printed_by=Words("云州市人民政府办公室"),
    printed_on=Date.of(date(2026, 11, 21)),
)

UPWARD = Document(
    copy_number=Words("000012"),
    masthead=Masthead(("云州市发展和改革委员会", "云州市财政局"), "文件"),
    number=Number.of("云发改", 2026, 8),
    signers=(Words("林清源"), Words("何川")),
    title=Words("云州市发展和改革委员会、云州市财政局关于拨付柳河大桥建设资金的请示"),
    addressees=Bodies("市人民政府"),
    blocks=(
        Paragraph.of(
            "柳河大桥已于2026年3月开工，累计完成投资1.2亿元。为保证工程按期完工，现申请拨付第二期建设资金3000万元。"
        ),
        Paragraph.of("妥否，请批示。"),
    ),
    signatures=(Signature("云州市发展和改革委员会"), Signature("云州市财政局")),
    date=Date.of(date(2026, 9, 3)),
    note=Words("联系人：罗敏，电话：0000-1234567"),
    copied_to=Bodies("市审计局"),
    printed_by=Words("云州市发展和改革委员会办公室"),
    printed_on=Date.of(date(2026, 9, 4)),
)

LETTER = Document(
    layout=Layout.LETTER,
    masthead=Masthead(("云州市教育局",)),
    number=Number.of("云教函", 2026, 21),
    title=Words("云州市教育局关于商请提供学位预测数据的函"),
    addressees=Bodies("市统计局"),
    blocks=(
        Paragraph.of("因编制学位建设规划需要，商请贵局提供2020年以来分街道出生人口数据。"),
        Paragraph.of("请予支持为盼。"),
    ),
    signatures=(Signature("云州市教育局"),),
    date=Date.of(date(2026, 5, 6)),
)

ORDER = Document(
    layout=Layout.ORDER,
    masthead=Masthead(("云州市人民政府",), "令"),
    number=Number("第12号", serial=12),
    blocks=(
        Paragraph.of(
            "《云州市城市绿化管理办法》已经2026年4月2日市政府第31次常务会议通过，现予公布，自2026年6月1日起施行。"
        ),
    ),
    signatures=(Signature("林清源", post="市长"),),
    date=Date.of(date(2026, 4, 8)),
    attachments=(
        Attachment(
            "",
            "云州市城市绿化管理办法",
            (
                Heading(0, "第一章", "总则"),
                Article("第一条", "为了加强城市绿化管理，改善生态环境，制定本办法。"),
                Article("第二条", "本办法适用于本市城市规划区。"),
                Heading(0, "第二章", "附则"),
                Article("第三条", "本办法自2026年6月1日起施行。"),
            ),
        ),
    ),
)

MINUTES = Document(
    layout=Layout.MINUTES,
    masthead=Masthead(("云州市人民政府常务会议纪要",)),
    number=Number("第8期", serial=8),
    title=Words("云州市人民政府第31次常务会议纪要"),
    blocks=(
        Paragraph.of("2026年4月2日，市长林清源主持召开市政府第31次常务会议。现将议定事项纪要如下："),
        Heading(1, "一、", "关于城市绿化管理办法"),
        Paragraph.of("会议原则通过《云州市城市绿化管理办法》，由市城管局按会议意见修改后按程序印发。"),
    ),
    attendance=(
        Labelled("出席", "林清源　何川　罗敏"),
        Labelled("请假", "周宁"),
        Labelled("列席", "市发展改革委高远，市财政局沈岚"),
    ),
    date=Date.of(date(2026, 4, 6)),
    copied_to=Bodies("市委办公室，市政协办公室"),
    printed_by=Words("云州市人民政府办公室"),
    printed_on=Date.of(date(2026, 4, 7)),
)

BULLETIN = Document(
    layout=Layout.BULLETIN,
    masthead=Masthead(("云州信息",)),
    number=Number("第12期（总第345期）", serial=12, total=345),
    unit=Words("中共云州市委办公室编"),
    date=Date.of(date(2026, 5, 6)),
    items=(
        Item(
            "石桥镇推行网格夜间巡查",
            (Paragraph.of("石桥镇自4月起推行网格夜间巡查，两周内处置隐患26处。"),),
            "石桥镇党政办",
        ),
        Item(
            "安平县加快春灌进度",
            (Paragraph.of("截至5月5日，安平县完成春灌12.6万亩，占计划的84%。"),),
            "安平县委办、县水利局",
        ),
    ),
    distribution=(
        Labelled("报", "市委常委"),
        Labelled("送", "市人大、市政府、市政协领导"),
        Labelled("发", "各县（区）委办公室"),
    ),
    staff=(Labelled("签发", "何川"), Labelled("审核", "罗敏"), Labelled("编辑", "周宁")),
)

DIGEST = Document(
    layout=Layout.BULLETIN,
    masthead=Masthead(("每日汇要",)),
    number=Number("第128期", serial=128),
    unit=Words("中共云州市委办公室编"),
    date=Date.of(date(2026, 5, 7)),
    items=(
        Item(
            "石桥镇推行网格夜间巡查",
            (Paragraph.of("石桥镇自4月起推行网格夜间巡查，两周内处置隐患26处。"),),
            "石桥镇党政办",
            "工作动态",
        ),
        Item(
            "安平县加快春灌进度",
            (Paragraph.of("截至5月5日，安平县完成春灌12.6万亩，占计划的84%。"),),
            "安平县委办",
            "工作动态",
        ),
        Item(
            "清溪县反映农资运输受阻",
            (Paragraph.of("清溪县反映，3号桥限重后，农资车辆绕行40公里。"),),
            "清溪县委办",
            "社情民意",
        ),
    ),
    distribution=(Labelled("送", "市委常委"), Labelled("发", "各县（区）委办公室")),
    printed_by=Words("中共云州市委办公室"),
    printed_on=Date.of(date(2026, 5, 7)),
    copies=Words("共印60份"),
)

SIGNOFF = Document(
    layout=Layout.SIGNOFF,
    title=Words("信息审签单"),
    fields=(
        Labelled("标题", "石桥镇推行网格夜间巡查"),
        Labelled("报送单位", "石桥镇党政办"),
        Labelled("审核意见", "同意报送"),
    ),
)

LEDGER = Document(
    layout=Layout.LEDGER,
    title=Words("督查办件台账"),
    unit=Words("云州市政府督查室"),
    period=Words("2026年10月"),
    blocks=(
        Table.of(("序号", "事项", "主办单位", "时限"), ("1", "柳河大桥建设", "市交通局", "2026年12月1日")),
    ),
)

ALL = {
    "notice": NOTICE,
    "upward": UPWARD,
    "letter": LETTER,
    "order": ORDER,
    "minutes": MINUTES,
    "bulletin": BULLETIN,
    "digest": DIGEST,
    "signoff": SIGNOFF,
    "ledger": LEDGER,
}
