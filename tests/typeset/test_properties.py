import io

import docx
from support.docx_builder import SAMPLE, built

from reportgen.manuscript import Properties
from reportgen.typeset.package import read_package, write_package
from reportgen.typeset.properties import app_xml, core_xml


def test_a_reader_sees_what_the_file_says_of_itself():
    said = Properties("报告 <R&D>", "深圳市妇女联合会", "绩效自评报告", "2025-03-31")
    content = write_package(read_package(built(SAMPLE)), {"docProps/core.xml": core_xml(said)})
    found = docx.Document(io.BytesIO(content)).core_properties
    assert (found.title, found.author, found.last_modified_by) == (said.title, said.author, said.author)
    assert (found.subject, found.language) == (said.subject, "zh-CN")
    assert found.created == found.modified
    assert found.created.isoformat() == "2025-03-31T00:00:00+00:00"


def test_the_program_is_named():
    assert b"<Application>reportgen</Application>" in app_xml()
