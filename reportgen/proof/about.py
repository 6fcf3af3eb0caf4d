"""What a file says of itself, compared with what the manuscript says: properties and stamp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Properties
from reportgen.proof.printed import part_of
from reportgen.proof.rules import WRONG_PROPERTIES
from reportgen.typeset.ooxml import read_xml
from reportgen.typeset.package import BadPackage
from reportgen.typeset.properties import CORE, CUSTOM, LANGUAGE, RELATIONS, keywords_of
from reportgen.typeset.stamp import entries_of
from reportgen.typeset.units import units_in

_HINT = "请把文件和这条提示交给维护人员；模板改过的，先换回原来的模板再试。"


def property_faults(parts: Mapping[str, bytes], properties: Properties, name: str) -> Iterator[Finding]:
    """Yield a finding for every property that is missing or says something else.

    Args:
        parts: The content of the parts of a file by name.
        properties: What it should say of itself.
        name: What findings call the file.
    """
    try:
        faults = [*_core_faults(parts, properties), *_stamp_faults(parts, properties)]
    except (BadPackage, ValueError) as error:
        faults = [str(error)]
    yield from (WRONG_PROPERTIES.at(Span(name, place="文档属性"), fault, hint=_HINT) for fault in faults)


def custom_entries(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return names and values of the custom properties of a file; none where it has none.

    Args:
        parts: The content of its parts by name.

    Raises:
        BadPackage: The part is no well-formed XML.
    """
    if CUSTOM not in parts:
        return {}
    return {each.get("name", ""): _text(each) for each in read_xml(parts[CUSTOM], CUSTOM)}


def _core_faults(parts: Mapping[str, bytes], properties: Properties) -> Iterator[str]:
    date = f"{properties.date}T00:00:00Z" if properties.date else ""
    wanted = {
        "title": ("标题", properties.title),
        "subject": ("主题", properties.subject),
        "creator": ("作者", properties.author),
        "lastModifiedBy": ("最后修改者", properties.author),
        "keywords": ("关键词", keywords_of(properties)),
        "created": ("创建日期", date),
        "modified": ("修改日期", date),
        "language": ("语言", LANGUAGE),
    }
    core = read_xml(part_of(parts, CORE), CORE)
    found = {etree.QName(each).localname: _text(each) for each in core if isinstance(each.tag, str)}
    for key, (shown, value) in wanted.items():
        if found.get(key, "") != value:
            yield f"文档属性的{shown}是“{found.get(key, '')}”，应为“{value}”"


def _stamp_faults(parts: Mapping[str, bytes], properties: Properties) -> Iterator[str]:
    """Yield what is wrong with the stamp.

    Raises:
        BadPackage: A part is no well-formed XML.
        ValueError: A cell refers to a text that is not there.
    """
    if properties.stamp is None:
        return
    wanted = entries_of(properties.stamp, [unit.text for unit in units_in(parts)])
    found = custom_entries(parts)
    for key in {**wanted, **found}:
        if found.get(key) != wanted.get(key):
            yield f"自定义属性“{key}”是“{found.get(key, '')}”，应为“{wanted.get(key, '')}”"
    if f'"{CUSTOM}"' not in part_of(parts, RELATIONS).decode(errors="replace"):
        yield "自定义属性没有登记，Office 不会读它"


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))
