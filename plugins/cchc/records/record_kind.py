"""A kind of content as every room knows it: its folder, its names, its keys, and what of it counts elsewhere."""

from dataclasses import dataclass

from cchc.records.field import Field
from cchc.records.section_addresses import BY_ISSUER, index_address


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RecordKind:
    """The declaration of a kind beside its record; how the site shows it is its `ContentKind`.

    `folder` is the first folder of its files and of its addresses, `name` what messages call one item ("tin tức"),
    `label` what readers read above all of them ("Tin tức"), `word` what they read of one ("Tin" in "Tin mới hơn").
    """

    folder: str
    name: str
    label: str
    word: str
    fields: tuple[Field, ...]
    """The keys of its header in the order editors meet them."""
    has_list: bool = True
    """Whether its items form a section with a list, a feed and a way from home; a static page stands alone."""
    title_is_subject: bool = False
    """Whether pages print its kind above its title, which is then the subject alone (trích yếu)."""
    body_optional: bool = False
    """Whether a page says enough without a body: the card of a document, a question that waits for its answer."""
    is_register: bool = False
    """Whether its items are entered in the register of documents: they have their own date, not that of a posting."""
    named_by: str = ""
    """The key that names an item in place of its file: the number of a document."""
    own_date_verb: str = ""
    """What was done on the date an item bears itself ("Ban hành")."""
    has_issuer: bool = False
    """Whether an item is the word of whoever issued it, and not of the site's own agency."""
    has_issuer_index: bool = False
    """Whether each issuer has a list of its items, at `/FOLDER/co-quan/ISSUER/`."""
    schema_type: str = "WebPage"
    """The schema.org type of an item's page."""
    keeps_body_apart: bool = False
    """Whether other pages show no words of a body but what the register quotes: an edit in it leaves them as they are."""

    @property
    def is_posted(self) -> bool:
        """Whether its items are posted one after another, so that they have neighbours in time."""
        return self.has_list and not self.is_register

    @property
    def address(self) -> str:
        """The site-root path of its section."""
        return f"/{self.folder}/"

    def issuer_url(self, issuer: str) -> str:
        """The list of an issuer's items, empty where there is none; `issuer` is an id of the register."""
        return index_address(self.address, BY_ISSUER, issuer) if issuer and self.has_issuer_index else ""


def is_index(path: str) -> bool:
    """Return whether a file is named `index.md`, whatever the case of its letters: the item that its folder is for.

    >>> is_index("tin-tuc/hoi-nghi/Index.md"), is_index("tin-tuc/hoi-nghi.md")
    (True, False)
    """
    return path.rpartition("/")[2].lower() == "index.md"
