"""The parsed `site.yaml`, cached by its bytes: a build that reads no content needs no YAML either."""

from dataclasses import dataclass

from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.versions import reading_code
from cchc.engine.cache.digest import digest_of
from cchc.engine.cache.store import Store
from cchc.engine.content.content_files import known_file
from cchc.records.codec import Codec
from cchc.records.diagnostic import Diagnostic
from cchc.records.site_info import SITE_FILE, SiteInfo
from cchc.site.checks.owner_checks import owner_problems, site_info

AREA = SITE_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """The site's own data, and what is wrong with the file."""

    info: SiteInfo
    problems: tuple[Diagnostic, ...]


def read_site_file(settings: Settings, store: Store) -> SiteFile:
    """Read `site.yaml`; a site to be published needs what the law asks for. Raises StoreDamaged."""
    data = known_file(settings.content, SITE_FILE)
    if isinstance(data, Diagnostic):
        unnamed, _ = site_info(None, settings.content.name, settings.sitename)
        return SiteFile(info=unnamed, problems=(data,))
    name = settings.content.name
    key = digest_of(reading_code().encode(), name.encode(), settings.sitename.encode(), data or b"")
    known = store.fact(AREA, key) if data is not None else None
    if known is not None:
        found = Codec(SiteFile).decode(known.encode())
    else:
        info, problems = site_info(data, name, settings.sitename)
        found = SiteFile(info=info, problems=problems)
        if data is not None:
            store.forget_area(AREA)
            store.put_facts(AREA, {key: Codec(SiteFile).encode(found).decode()})
    required = owner_problems(found.info, name) if settings.publish else ()
    return SiteFile(info=found.info, problems=(*found.problems, *required))
