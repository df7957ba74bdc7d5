"""The host's count of visits, read from where the settings say."""

from urllib.parse import urlsplit

from cchc.bridge.settings.project_settings import Settings
from cchc.engine.os_errors import os_error_text
from cchc.figures.visit_counts import LARGEST, Visits, read_visits, unread
from cchc.records.diagnostic import Diagnostic


def visits_of(settings: Settings) -> tuple[Visits, tuple[Diagnostic, ...]]:
    """Return the visits that the host counted; nothing where the settings name no count, or none can be read."""
    if settings.views is None:
        return Visits(), ()
    shown = str(settings.views)
    try:
        if settings.views.stat().st_size > LARGEST:
            return Visits(), (unread(shown, "tệp lớn quá 64 MB"),)
        data = settings.views.read_bytes()
    except FileNotFoundError:
        return Visits(), (unread(shown, "không có tệp này"),)
    except OSError as error:
        return Visits(), (unread(shown, os_error_text(error)),)
    return read_visits(data, shown, urlsplit(settings.siteurl).path)
