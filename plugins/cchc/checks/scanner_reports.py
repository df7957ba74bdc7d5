"""Problems in the forms that services of merge requests read: GitLab's code quality report, SARIF 2.1.0.

Forms: https://docs.gitlab.com/ci/testing/code_quality/ (a subset of the Code Climate specification), OASIS SARIF 2.1.0.
"""

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from cchc.checks.catalogue import RULES
from cchc.records.diagnostic import Diagnostic

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def gitlab_report(ordered: Sequence[Diagnostic]) -> str:
    """Return GitLab's report: a list of problems, each with a fingerprint by which it is the same in the next report."""
    issues = [
        {
            "description": _said(each),
            "check_name": each.code,
            "fingerprint": fingerprint,
            "severity": "major" if each.is_error else "minor",
            "location": {"path": each.path, "lines": {"begin": max(1, each.line)}},
        }
        for each, fingerprint in zip(ordered, _fingerprints(ordered), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def sarif_report(ordered: Sequence[Diagnostic]) -> str:
    """Return a SARIF log of one run; columns count code points from 1."""
    codes = sorted({each.code for each in ordered})
    rules = [rule for rule in RULES if rule.code in codes]
    places = {rule.code: number for number, rule in enumerate(rules)}
    results = [
        {
            "ruleId": each.code,
            "ruleIndex": places[each.code],
            "level": each.severity.value,
            "message": {"text": _said(each)},
            "locations": [{"physicalLocation": _location(each)}],
            "partialFingerprints": {"cchc/v1": fingerprint},
        }
        for each, fingerprint in zip(ordered, _fingerprints(ordered), strict=True)
    ]
    driver = {
        "name": "cchc",
        "language": "vi",
        "rules": [
            {
                "id": rule.code,
                "shortDescription": {"text": rule.title},
                "fullDescription": {"text": rule.why},
                "help": {"text": f"{rule.why}\n\nSai:\n{rule.wrong}\n\nĐúng:\n{rule.right}"},
                "defaultConfiguration": {"level": rule.severity.value},
            }
            for rule in rules
        ],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _location(each: Diagnostic) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": quote(each.path)}}
    if each.line:
        column = max(1, each.column)
        location["region"] = {
            "startLine": each.line,
            "startColumn": column,
            "endColumn": column + max(1, each.length),
        }
    return location


def _said(each: Diagnostic) -> str:
    return f"{each.message}. Gợi ý: {each.hint}" if each.hint else each.message


def _fingerprints(ordered: Sequence[Diagnostic]) -> list[str]:
    """Return what makes each problem the same when lines above it come and go: its words, not its line."""
    seen: Counter[str] = Counter()
    found = []
    for each in ordered:
        words = f"{each.code}\x1f{each.path}\x1f{each.message}\x1f{each.source.strip()}"
        seen[words] += 1
        found.append(sha256(f"{words}\x1f{seen[words]}".encode()).hexdigest())
    return found
