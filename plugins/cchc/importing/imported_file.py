"""Result of importing one file: the files to write, and what is to be told of it."""

from dataclasses import dataclass, field

from cchc.importing.layout.proposal import Proposal
from cchc.importing.neutral_document import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleFile:
    """A file of a bundle: its name, and its bytes; None for the file that was imported, to be copied."""

    name: str
    content: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """One file as a bundle. `folder` is relative to the content folder; `error` tells why there is none, in Vietnamese.

    `lost` are words that stand nowhere: an error of the import, told as one. `headings` and `tables` count what the body has.
    """

    source: str
    folder: str = ""
    kind: str = ""
    files: tuple[BundleFile, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    remarks: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    error: str = ""

    def value(self, key: str) -> str:
        """Return the scalar that is proposed for a key, "" where none is."""
        found = next((proposal.value for proposal in self.proposals if proposal.key == key), "")
        return found if isinstance(found, str) else ""

    @property
    def uncertain(self) -> tuple[Proposal, ...]:
        """The values that ask to be looked at."""
        return tuple(proposal for proposal in self.proposals if not proposal.certain)
