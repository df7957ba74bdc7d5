"""Door: gives Pelican our generator and writer."""

from pelican import signals

from cchc.bridge.generator import ContentGenerator
from cchc.bridge.pelican_writer import SiteWriter


def register() -> None:
    """Connect the bridge to Pelican's life cycle."""
    signals.get_generators.connect(generators)  # ours reads and links
    signals.get_writer.connect(writer)  # ours renders and writes at the end


def generators(_pelican: object) -> type[ContentGenerator]:
    """Our generator."""
    return ContentGenerator


def writer(_pelican: object) -> type[SiteWriter]:
    """Our writer."""
    return SiteWriter
