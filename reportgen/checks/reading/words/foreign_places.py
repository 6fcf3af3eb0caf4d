"""Where a report names the place of the rules it follows and of the site that shows it, and what is no place there."""

from __future__ import annotations

from reportgen.checks.reading.text.search import cued
from reportgen.regex import regex

# Rules of a place: 《江北市专项资金管理办法》.
RULES = cued(
    "《", r"(?<=《)([一-龥]{2,4})(省|市|区|县)(?=[一-龥“”（）]{2,40}(?:办法|细则|规定|方案|意见|通知|制度|规程)》)"
)
# Where a unit makes its own reports known: 在江北市人民医院网站公开.
SITES = cued(
    "网站 官网 门户网 公众号 公开栏 公示栏",
    r"(?<=[在于过录])([一-龥]{2,4})(省|市(?!场)|区|县)[一-龥]{0,10}?(?:政府|局|委|院|馆|中心|学|校|会|台|厅)"
    r"(?:门户|官方|政务|信息|微信)*(?:网站|官网|门户网|公众号|公开栏|公示栏)(?=[^，。；]{0,8}(?:公开|公示|公布|发布))",
)
NO_PLACE = regex(r"(?:[社地园小特景片辖校城库灾郊]区|..山区|城市|[全本各我上]?[全本各我超][省市区县])$|^关于")
