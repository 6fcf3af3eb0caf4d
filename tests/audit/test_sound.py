"""Documents without a fault, full of what is easily taken for one: nothing above a note is found in them."""

from pathlib import Path

import pytest

from reportgen.audit.audit import Request, audit_file
from reportgen.cli.machine.disk import Disk
from reportgen.diagnostics.finding import Severity

DOCUMENTS = sorted((Path(__file__).parent / "sound").glob("*.*"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.stem)
def test_a_sound_document_has_neither_errors_nor_warnings(document):
    findings = audit_file(Disk(), document, Request()).findings
    assert [finding.message for finding in findings if finding.rule.severity is not Severity.NOTE] == []


def test_there_are_sound_documents():
    assert len(DOCUMENTS) >= 2
