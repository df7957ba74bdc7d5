"""Commands open the doors of our rooms, and of nobody else."""

import sys
from pathlib import Path

import pytest

from cchc.bridge.doors import OWN, open_doors
from cchc.build.signals import outputs_wanted
from cchc.plans import plugin as plans


def test_a_room_is_heard_once_its_door_is_open() -> None:
    outputs_wanted.disconnect(plans.add_pages)

    open_doors(["cchc.plans.plugin"])
    open_doors(["cchc.plans.plugin"])

    heard = list(outputs_wanted.receivers_for(None))
    assert heard.count(plans.add_pages) == 1


def test_doors_of_others_and_the_one_to_pelican_stay_shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plugin_la.py").write_text("raise RuntimeError('nạp plugin lạ')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, OWN, raising=False)

    open_doors(["plugin_la", OWN])

    assert OWN not in sys.modules


def test_a_misspelled_room_is_not_passed_over() -> None:
    with pytest.raises(ModuleNotFoundError, match="khong_co"):
        open_doors(["cchc.khong_co.plugin"])
