"""Tags of a Word template turned into Jinja: the simplest by the program itself, all others by docxtpl."""

import pytest
from docxtpl import DocxTemplate

from reportgen.typeset.package import Package, deflated
from reportgen.typeset.template import compile_parts

CASES = {
    "names within a paragraph": "<w:p><w:r><w:t>到{{ 年度 }}年{{ 单位.全称 }}</w:t></w:r></w:p>",
    "a paragraph of its own": '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>{{p 正文 }}</w:t></w:r></w:p>',
    "its neighbours stay": "<w:p><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>{{p 正文 }}</w:t></w:r></w:p><w:p/>",
    "spaces kept already": '<w:p><w:r><w:t xml:space="preserve">{{p 正文 }}</w:t></w:r></w:p>',
    "text beside it is dropped": "<w:p><w:r><w:t>前</w:t></w:r><w:r><w:t>{{p 正文 }}</w:t></w:r></w:p>",
    "no space": "<w:p><w:r><w:t>{{年度}}</w:t></w:r></w:p>",
    "typed in two goes": "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ 年度 }}</w:t></w:r></w:p>",
    "a filter": "<w:p><w:r><w:t>{{ 资金.执行|金额 }}</w:t></w:r></w:p>",
    "a loop": "<w:p><w:r><w:t>{%p for 项 in 项目 %}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>",
    "rows": "<w:tr><w:tc><w:p><w:r><w:t>{%tr for 项 in 项目 %}</w:t></w:r></w:p></w:tc></w:tr>",
    "a name that looks like a prefix": "<w:p><w:r><w:t>{{ p }}</w:t></w:r></w:p>",
    "a comment": "<w:p><w:r><w:t>{#p 说明 #}</w:t></w:r></w:p>",
}


@pytest.mark.parametrize("body", CASES.values(), ids=CASES)
def test_every_tag_becomes_what_docxtpl_makes_of_it(body):
    xml = f'<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{body}</w:body>'
    (part,) = compile_parts(Package((deflated("word/document.xml", xml.encode()),)))
    assert part.source == DocxTemplate("").patch_xml(xml)
