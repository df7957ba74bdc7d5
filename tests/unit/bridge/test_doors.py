"""Commands open the doors of our rooms, and of nobody else."""

import sys
from pathlib import Path

import pytest

from cchc.bridge.load_plugins import OWN, load_plugins
from cchc.engine.outputs.signals import outputs_wanted
from cchc.plans import plugin as plans


def test_a_room_is_heard_once_its_door_is_open() -> None:
    outputs_wanted.disconnect(plans.add_pages)

    load_plugins(["cchc.plans.plugin"])
    load_plugins(["cchc.plans.plugin"])

    heard = list(outputs_wanted.receivers_for(None))
    assert heard.count(plans.add_pages) == 1


def test_doors_of_others_and_the_one_to_pelican_stay_shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plugin_la.py").write_text("raise RuntimeError('nạp plugin lạ')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, OWN, raising=False)

    load_plugins(["plugin_la", OWN])

    assert OWN not in sys.modules


def test_a_misspelled_room_is_not_passed_over() -> None:
    with pytest.raises(ModuleNotFoundError, match="khong_co"):
        load_plugins(["cchc.khong_co.plugin"])
