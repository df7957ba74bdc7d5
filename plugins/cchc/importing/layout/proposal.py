"""Results of recognition: values for the front matter with how each was found, the body, and what was left out."""

from dataclasses import dataclass, field
from typing import TypeAlias

from cchc.importing.neutral_document import Block, LeftOut

Value: TypeAlias = str | tuple[str, ...] | tuple[tuple[str, str], ...] | tuple[tuple[tuple[str, str], ...], ...]
"""A value of a key: a scalar, a list, a group, or a list of groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A value of the key `key`. `how` says in Vietnamese where it was found; one that is not `certain` asks to be looked at."""

    key: str
    value: Value
    how: str
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A document as the site has it. `folder` is that of its kind; `kind` the type word ("Kế hoạch"), "" of news.

    `words` are words of the source that the front matter holds in another form, with the key: the letterhead, the signature.
    """

    folder: str
    kind: str
    proposals: tuple[Proposal, ...]
    body: tuple[Block, ...]
    left_out: tuple[LeftOut, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class Findings:
    """Findings so far, while a document is recognised part by part."""

    proposals: list[Proposal] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    words: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def propose(self, key: str, value: Value, how: str, *, certain: bool = True) -> None:
        """Propose a value, unless it is empty or the key has one."""
        if value and all(proposal.key != key for proposal in self.proposals):
            self.proposals.append(Proposal(key=key, value=value, how=how, certain=certain))

    def text(self, key: str) -> str:
        """Return the scalar proposed for a key, or ""."""
        value = next((proposal.value for proposal in self.proposals if proposal.key == key), "")
        return value if isinstance(value, str) else ""

    def take(self, key: str, words: str) -> None:
        """Note that words of the source went into the value of a key."""
        if words.strip():
            self.words.append((key, " ".join(words.split())))

    def leave(self, words: str, reason: str) -> None:
        """Note that words of the source are left out."""
        if words.strip():
            self.left_out.append(LeftOut(text=" ".join(words.split()), reason=reason))
