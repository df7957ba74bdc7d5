"""Location of the theme that comes with the package."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def theme_folder() -> Path:
    """The folder `theme` within the installed package, or at the top of a checkout of this repository."""
    installed = PACKAGE / "theme"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "theme"
