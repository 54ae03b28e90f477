"""Invented places and people."""

from collections.abc import Iterator
from random import Random

COUNTIES = {
    "安平县": ["石桥镇", "柳河镇", "大湾镇", "青龙乡", "枣林乡"],
    "清溪县": ["清溪镇", "白果镇", "茶店镇", "双河乡", "云峰乡"],
    "临江县": ["临江镇", "沙洲镇", "渡口镇", "芦荡乡", "江心乡"],
    "望河县": ["望河镇", "古渡镇", "黄泥镇", "杨柳乡", "三岔乡"],
    "青石县": ["青石镇", "石门镇", "铁炉镇", "松岭乡", "鹰嘴乡"],
    "南浦县": ["南浦镇", "荷塘镇", "稻香镇", "莲花乡", "水月乡"],
    "东陵区": ["东陵街道", "文昌街道", "朝阳街道", "桃园镇", "梨坪镇"],
    "西城区": ["西城街道", "鼓楼街道", "和平街道", "西岭镇", "枫桥镇"],
    "高新区": ["科创街道", "软件园街道", "临空街道", "新港镇", "银杏镇"],
}
DEPARTMENTS = [
    "发展和改革委员会", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局",
    "自然资源和规划局", "生态环境局", "住房和城乡建设局", "交通运输局", "水利和湖泊局", "农业农村局", "商务局", "文化和旅游局",
    "卫生健康委员会", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "统计局", "医疗保障局", "城市管理局", "信访局",
    "乡村振兴局", "林业局", "粮食和物资储备局", "政务服务局", "气象局", "总工会", "妇女联合会", "残疾人联合会", "供销合作社",
    "消防救援支队",
]  # fmt: skip
POINTS = [
    ("机械集团", "company"), ("纺织公司", "company"), ("化工园区", "company"), ("水务公司", "company"), ("公交公司", "company"),
    ("农商银行", "company"), ("职业技术学院", "school"), ("师范学校", "school"), ("第一中学", "school"), ("农业科学院", "school"),
    ("物流港", "direct_point"), ("火车站地区", "direct_point"), ("建材市场", "direct_point"), ("蔬菜批发市场", "direct_point"),
    ("云州港", "direct_point"), ("老城商圈", "direct_point"), ("大学城", "direct_point"), ("云湖景区", "direct_point"),
]  # fmt: skip
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾"
    "丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤"
    "尹黎易常武乔贺赖龚文"
)
FIRST = "明志建文国海春晓玉丽秀红军华永立德世嘉思雨子一少景云新中长正宏光庆维树家启承佩若雪婉静慧敏芳兰"
SECOND = "远康和静鸣岚松明伟强勇军杰涛超辉斌磊鹏飞波平峰刚毅宁然琳娟燕霞梅英萍蓉倩颖莹洁敏芸薇青书航舟川泽霖"


def people(chance: Random) -> Iterator[str]:
    """Names without end, none twice until all are used."""
    used: set[str] = set()
    while True:
        given = chance.choice(FIRST) + (chance.choice(SECOND) if chance.random() < 0.75 else "")
        name = chance.choice(SURNAMES) + given
        if name not in used:
            used.add(name)
            yield name
