"""A file of results appears only when it is whole."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from dragoman.cli.output import destination


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail_halfway(path: Path, error: type[BaseException]) -> None:
    with destination(path) as write:
        write(b"half")
        raise error


def test_what_is_written_is_in_the_file(tmp_path: Path) -> None:
    with destination(tmp_path / "out.jsonl") as write:
        write(b"one\n")
        write(b"two\n")
    assert (tmp_path / "out.jsonl").read_bytes() == b"one\ntwo\n"
    assert files(tmp_path) == ["out.jsonl"]


def test_the_file_is_not_there_before_it_is_whole(tmp_path: Path) -> None:
    with destination(tmp_path / "out.jsonl") as write:
        write(b"half")
        assert "out.jsonl" not in files(tmp_path)


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_after_a_failure_nothing_is_left_behind(tmp_path: Path, error: type[BaseException]) -> None:
    with pytest.raises(error):
        fail_halfway(tmp_path / "out.jsonl", error)
    assert files(tmp_path) == []


def test_after_a_failure_the_old_file_is_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "out.jsonl"
    old.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        fail_halfway(old, RuntimeError)
    assert old.read_bytes() == b"old"
    assert files(tmp_path) == ["out.jsonl"]


def test_where_nothing_was_written_there_is_no_file(tmp_path: Path) -> None:
    with destination(tmp_path / "out.jsonl"):
        pass
    assert files(tmp_path) == []


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    old = tmp_path / "out.jsonl"
    old.write_bytes(b"old")
    old.chmod(0o640)
    with destination(old) as write:
        write(b"new")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.jsonl", tmp_path / "link.jsonl"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with destination(link) as write:
        write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_written_to_as_it_is() -> None:
    with destination(Path("/dev/null")) as write:
        write(b"gone")
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize("name", ["", "no/such/folder/out.jsonl"])
def test_a_place_that_can_hold_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match=r"folder|directory"), destination(tmp_path / name):
        pass


def test_a_folder_that_may_not_be_written_is_named_by_the_file_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / ".out.jsonl.x7"))

    monkeypatch.setattr("dragoman.cli.output.tempfile.mkstemp", refuse)
    with pytest.raises(PermissionError) as refusal, destination(tmp_path / "out.jsonl"):
        pass
    assert refusal.value.filename == str(tmp_path / "out.jsonl")


def test_a_name_as_long_as_the_system_takes_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)
    with destination(path) as write:
        write(b"one\n")
    assert files(tmp_path) == [path.name]
