"""The page for form authors: every form on it is right, and every key of a form stands on it."""

import re

import pytest
from support.forms import FACTS, filled
from support.project import ROOT

from reportgen.outline.form import CellText, Column, FormFile, Row
from reportgen.vocabulary.declare import declared

PAGE = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")
FORMS = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.partition("\n")[0])
def test_every_form_on_the_page_can_be_printed(form):
    manuscript, findings = filled(form, FACTS)
    assert findings == []
    assert manuscript.blocks


@pytest.mark.parametrize("block", [FormFile, Column, CellText, Row], ids=lambda block: block.__name__)
def test_every_key_stands_on_the_page(block):
    assert [name for name in declared(block) if name not in PAGE] == []
