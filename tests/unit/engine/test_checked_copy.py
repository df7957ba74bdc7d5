"""A copy holds the bytes that were checked, however it is made."""

import os
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.engine.write import checked_copy as module
from cchc.engine.write.checked_copy import SourceChangedError, checked_copy, checked_pieces


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def clone(source: BinaryIO, copy: BinaryIO) -> bool:
    """What a file system with reflinks does."""
    copy.write(source.read())
    return True


def no_clone(_source: BinaryIO, _copy: BinaryIO) -> bool:
    """What any other file system does."""
    return False


@pytest.fixture(params=["copied", "cloned"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_cloned", clone if request.param == "cloned" else no_clone)


@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize("content", [b"", b"x", bytes(range(256)) * 9000], ids=["empty", "one byte", "two megabytes"])
def test_a_copy_has_the_bytes_and_a_place_of_its_own(tmp_path: Path, content: bytes) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(content)
    checked_copy(str(source), target, digest(content))
    assert target.read_bytes() == content
    assert not target.samefile(source)


@pytest.mark.usefixtures("_way")
def test_other_bytes_than_the_checked_ones_are_told(tmp_path: Path) -> None:
    source = tmp_path / "a"
    source.write_bytes(b"two")
    with pytest.raises(SourceChangedError) as told:
        checked_copy(str(source), tmp_path / "b", digest(b"one"))
    assert (told.value.origin, told.value.reason) == (str(source), "tệp vừa bị sửa")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="hệ này không có ống dẫn")
def test_a_pipe_in_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    with pytest.raises(SourceChangedError):
        checked_copy(str(tmp_path / "a"), tmp_path / "b", digest(b"one"))


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_pieces_end_only_where_all_of_them_are_what_was_checked(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, checked: bytes
) -> None:
    source = tmp_path_factory.mktemp("x") / "a"
    source.write_bytes(content)
    if content == checked:
        assert b"".join(checked_pieces(str(source), digest(checked))) == content
    else:
        with pytest.raises(SourceChangedError):
            list(checked_pieces(str(source), digest(checked)))
