"""The folders that LibreOffice works in: those of a killed run are removed by the next, those of a running one stay."""

from reportgen.cli.machine import office
from reportgen.cli.machine.locks import locked


def test_what_a_killed_run_left_is_removed_and_what_a_running_one_holds_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(office, "gettempdir", lambda: str(tmp_path))
    for name in ("reportgen-dead", "reportgen-alive"):
        (tmp_path / name / "profile").mkdir(parents=True)
        (tmp_path / name / "lock").write_text("1")
    (tmp_path / "reportgen-foreign").mkdir()
    with locked(tmp_path / "reportgen-alive" / "lock"):
        office._tidy()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["reportgen-alive", "reportgen-foreign"]
