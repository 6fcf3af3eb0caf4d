"""`reportgen audit` on folders: every document below them, and nothing else."""

import pytest
from support.office_files import paragraph, word_file
from support.project import run

TEXT = "一、概况\n全年预算100.00万元，支出80.00万元，执行率90.00%。\n"


@pytest.fixture
def received(tmp_path):
    """A folder of reports as a bureau receives them."""
    folder = tmp_path / "收到"
    word = word_file(paragraph("一、概况") + paragraph("全年预算100.00万元，支出80.00万元，执行率90.00%。"))
    for name in ("甲局/自评.docx", "乙局/自评.docx", "丙局/2024/自评.txt"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(word if name.endswith("docx") else TEXT.encode())
    for name in ("甲局/~$自评.docx", "甲局/照片.jpg", "甲局/.隐藏.txt"):
        (folder / name).write_bytes(b"x")
    (folder / "丁局").mkdir()
    (folder / "丁局/环").symlink_to(folder)
    return tmp_path


def test_every_document_below_a_folder_is_audited_once(received):
    done = run(received, "audit", "收到", "收到/甲局/自评.docx")
    assert done.returncode == 1
    names = [line.partition("（")[0].partition("：")[0] for line in done.stderr.splitlines() if "个错误" in line]
    assert names == ["收到/丙局/2024/自评.txt", "收到/乙局/自评.docx", "收到/甲局/自评.docx"]


def test_a_folder_without_documents_is_wrong_usage(received):
    done = run(received, "audit", "收到/丁局")
    assert done.returncode == 2
    assert "没有可以审的文件" in done.stderr


def test_copies_of_files_with_one_name_do_not_replace_each_other(received):
    done = run(received, "audit", "收到", "--format", "docx", "--out", "批注")
    assert done.stdout.split() == ["批注/自评（批注）.docx", "批注/自评（批注2）.docx"]
    assert len(list((received / "批注").iterdir())) == 2
