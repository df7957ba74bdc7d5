"""One-line errors of the theme: a template that does not work, a missing file."""

import os
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from cchc.engine.render.renderer import RenderFailed
from cchc.engine.render.template_closure import DynamicReference

THEME_ERRORS = (RenderFailed, DynamicReference, TemplateError, FileNotFoundError)
"""What a theme can cause. A file that is not there is the theme's only where it lies in it: `theme_error` tells."""


def theme_error(error: Exception, theme: Path) -> str:
    """Return the error of the folder `theme`, with the place where it is known; empty where the theme is not the cause."""
    if isinstance(error, OSError):
        missing = Path(os.fsdecode(error.filename or ""))
        lost = isinstance(error, FileNotFoundError) and missing.is_relative_to(theme)
        return f"Giao diện: thiếu tệp {missing}" if lost else ""
    causes = [error, *([error.__cause__] if error.__cause__ is not None else [])]
    for cause in causes:
        if isinstance(cause, TemplateSyntaxError):
            return f"Giao diện: {cause.filename or cause.name}:{cause.lineno}: {cause.message}"
    return f"Giao diện: {error}"
