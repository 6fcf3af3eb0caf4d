"""Names of persons and numbers that belong to one: surnames, identity numbers, bank cards."""

from __future__ import annotations

# Surnames that hardly ever begin another word where a name is expected; those that do (何, 任, 常, 高) are left out of
# the narrow list.
SURNAMES = (
    "王李张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范"
    "石姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龙段雷钱汤尹黎贺赖龚庞樊兰殷施洪翟颜倪严牛温芦季俞章鲁葛韦毛蓝岑"
    "覃詹骆裴卞芮靳冉佘荀辜褚闵邬闫佟谌邝翁耿"
)
MORE_SURNAMES = (
    SURNAMES + "莫何高周马任常江史武易文乔毕康伍齐梅庄辛管祝左涂谷焦巴柯阮欧柳戚滕邢聂粟娄鄢虞晏冼隋瞿祁窦缪牟鞠陶柴卜"
)
# Surnames of two characters.
COMPOUND = "欧阳|上官|诸葛|皇甫|司徒|夏侯|慕容|司马|尉迟|令狐"
# What given names are made of; few words of reports are.
GIVEN = (
    "小红丽芳秀英娟玲敏静婷伟强军勇杰磊涛超燕艳霞梅兰萍桂琴云凤玉洁雪梦欣怡子涵宇轩浩然诗雨佳思晨阳鑫博华建志凯峰"
    "鹏飞俊辉刚淑珍莉慧娜倩琳颖蕾莹菲瑶瑞琪雯嘉悦彤菊翠莲香春荣福贵海波斌宁龙虎健彬亮东平永庆刚清"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_identity_number(digits: str) -> bool:
    """Whether 18 characters are an identity number: a birthday and the right check digit (GB 11643—1999)."""
    if not has_birthday(digits[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return _CHECKS[total % 11] == digits[17].upper()


def has_birthday(digits: str) -> bool:
    """Whether eight digits are a day of the last hundred-odd years, or six one of the last century."""
    year, month, day = (int(part) for part in (digits[:-4], digits[-4:-2], digits[-2:]))
    is_year = 1900 <= year <= 2099 if len(digits) == 8 else True
    return is_year and 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


def is_card_number(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (Luhn, ISO/IEC 7812)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
