"""印着银行卡号。

## 查什么    16 至 19 位、校验位正确的银行卡号（62 开头，或者前面写着卡号、账号、开户行）；身份证号另查。
## 为什么    银行账号公开后容易被人利用。
## 例        补助款打入账号 6222020200112230011。
## 怎么改    删去账号。
## 依据      《中华人民共和国个人信息保护法》第二十八条：金融账户属于敏感个人信息。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.reading.words.persons import is_card_number, is_identity_number
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去账号。"
_NUMBER = Search(
    regex(r"\d(?=[\d ]{15})"),
    regex(r"(?<![\dA-Za-z.])(?:\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?![\dA-Za-z.])"),
)
_NAMED = regex(r"卡号|账号|帐号|账户|帐户|开户|银行")


@check("PRV003", Severity.WARNING)
def bank_number(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers of bank cards."""
    yield from gathered((hit for hit in hits(text, _NUMBER) if _is_card(hit)), _told, HINT)


def _is_card(hit: Hit) -> bool:
    digits = hit.text.replace(" ", "")
    is_expected = digits.startswith("62") or bool(_NAMED.search(hit.before[-20:]))
    is_identity = len(digits) == 18 and is_identity_number(digits)
    return is_expected and not is_identity and is_card_number(digits)


def _told(hit: Hit) -> str:
    return f"银行卡号“{hit.text[:4]}…{hit.text[-4:]}”"
