"""The look of a site's pages: its theme, its addresses, and what stands on every page."""

from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.versions import whole_code
from cchc.engine.outputs.output import View
from cchc.engine.render.relative_urls import LOCAL_SITE, Addresses
from cchc.engine.render.renderer import Look
from cchc.site.pages.qr_code import qr_code


def site_look(settings: Settings, site: View | None) -> Look:
    """Return how pages look, with `site` for all of them to see."""
    addresses = Addresses(mode="publish" if settings.publish else "local", site=settings.siteurl or LOCAL_SITE)
    return Look(
        folders=(str(settings.theme / "templates"),),
        code=whole_code(),
        site=site,
        addresses=addresses,
        filters={"qr": qr_code},
    )
