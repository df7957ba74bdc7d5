"""Words that readers type for the same thing: groups of the project, and those that an editor adds.

# content/dong-nghia.yaml
- [một cửa, bộ phận tiếp nhận và trả kết quả, BPMC]
- [nhà văn hóa, NVH]
"""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from cchc.law.issuers.issuer_rows import BodyRow, DepartmentRow, ProvinceRow, load_rows
from cchc.law.lexicon import LEXICON
from cchc.records.diagnostic import Diagnostic
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition
from cchc.text.fold import nfc

FILE: Final = "dong-nghia.yaml"
"""Where an editor's groups lie in the content folder."""

BAD_GROUP: Final = Rule(
    code="CC491",
    title="Dòng từ đồng nghĩa không đọc được",
    why="Ô tìm coi các cách gọi trên một dòng là một, nên mỗi dòng phải ghi ít nhất hai cách, trong ngoặc vuông, cách nhau "
    "bằng dấu phẩy; cách gọi đầy đủ đứng trước. Dòng bắt đầu bằng dấu # là ghi chú.",
    wrong="content/dong-nghia.yaml\n- [bộ phận một cửa]",
    right="content/dong-nghia.yaml\n- [bộ phận một cửa, BPMC]",
)

Group = tuple[str, ...]
"""Phrases of one meaning, the fullest first."""

_LINE: Final = re.compile(r"-\s*\[(.*)\]\s*(?:#.*)?")

_OWN: Final = files("cchc.discovery").joinpath("search", "data", "same_meaning.toml").read_text("utf-8")


def _renamed() -> Iterator[Group]:
    """Yield the name of each province, ministry and department that took over another's work, with that one's names.

    Each old name is a group of its own: who asks for Hưng Yên means Thái Bình too, who asks for Vĩnh Phúc not Hòa Bình.
    """
    provinces = load_rows().provinces
    rows: tuple[ProvinceRow | BodyRow | DepartmentRow, ...] = (
        *provinces,
        *load_rows().bodies,
        *load_rows().departments,
    )
    now = {row.id: (row.name, *row.aliases) for row in rows}
    for row in rows:
        yield from ((*now[heir], row.name, *row.aliases) for heir in row.succeeded_by)
    places = {province.id: province for province in provinces}
    for place in provinces:
        for heir in (places[one] for one in place.succeeded_by):
            if heir.city != place.city:
                yield f"{heir.mark} {heir.name}", f"{place.mark} {place.name}"


SAME_MEANING: Final[tuple[Group, ...]] = (
    *((full, short) for short, full in LEXICON.searched.items()),
    *map(tuple, tomllib.loads(_OWN)["same"]),
    *_renamed(),
)
"""The project's own groups."""


def read_groups(text: str, path: str) -> tuple[tuple[Group, ...], tuple[Diagnostic, ...]]:
    """Read an editor's groups from the file's text, and the problems found; `path` names it in them.

    The file is YAML of one form, a list in brackets to a line, so that a fault has a line that an editor understands.
    """
    found: list[Group] = []
    problems: list[Diagnostic] = []
    for number, line in enumerate(nfc(text.removeprefix("\ufeff")).splitlines(), 1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        match = _LINE.fullmatch(written)
        phrases = [part.strip().strip("\"'") for part in match[1].split(",")] if match else []
        if len(phrases) > 1 and all(phrases):
            found.append(tuple(phrases))
        else:
            problems.append(
                BAD_GROUP.problem(
                    "không đọc được dòng này",
                    "ghi mỗi nhóm một dòng, như: - [bộ phận một cửa, BPMC]",
                    path=path,
                    place=SourcePosition(line=number, column=1),
                )
            )
    return tuple(found), tuple(problems)
