"""The head of every page: title, description, breadcrumb and the Dublin Core that the law asks for."""

from dataclasses import dataclass, replace

from cchc.build.structured import breadcrumbs, json_ld
from cchc.build.views import Head, Link, Moment, Picture

HOME = "Trang chủ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Makes heads for one site; all of them name the site and its agency.

    The Dublin Core elements are the mandatory ones of TT 24/2011/TT-BTTTT Điều 5 (title, creator, date,
    description, publisher, identifier) and the language; none is ever empty.
    """

    site: str
    agency: str
    since: str = ""
    """The day the site began (`2021-05-20`): the date of what has none of its own."""
    pictures: tuple[tuple[str, Picture], ...] = ()
    """(First folder, picture that goes with its pages where they are shared); the last is for all others."""

    def head(
        self,
        title: str,
        path: str,
        *,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        updated: Moment | None = None,
        creator: str = "",
        date: str = "",
        subjects: tuple[str, ...] = (),
    ) -> Head:
        """A head for the page at the site-root `path`; `crumbs` are the steps between home and the page.

        Its JSON-LD is the breadcrumb; a page that is more than a list puts its own in place.
        """
        about = description or f"{title} – {self.site}, {self.agency}."
        trail = (Link(title=HOME, url="/"), *crumbs, Link(title=title, url=path, current=True))
        meta = [
            ("DC.title", title),
            ("DC.creator", creator or self.agency),
            ("DC.date", date or (updated.iso if updated else self.since)),
            ("DC.description", about),
            ("DC.publisher", self.agency),
            ("DC.identifier", path),
            ("DC.language", "vi"),
            ("DC.subject", "; ".join(subjects)),
        ]
        structured = json_ld(breadcrumbs(trail)) if path != "/" else ""
        head = Head(
            title=title,
            description=about,
            path=path,
            crumbs=trail,
            updated=updated,
            image=self.picture(path),
            structured=structured,
        )
        return replace(head, meta=tuple((name, content) for name, content in meta if content))

    def picture(self, path: str) -> Picture | None:
        """The picture of the section that the page at `path` belongs to; None on a site without pictures for sharing."""
        section = path.split("/", 2)[1]
        return next((picture for folder, picture in self.pictures if folder in {section, ""}), None)
