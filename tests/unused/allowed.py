"""Names that vulture cannot see used, by the reason why they are."""

from collections.abc import Mapping

ALLOWED: Mapping[str, tuple[str, ...]] = {
    "Pelican calls it on a generator": ("generate_context", "generate_output"),
    "other plugins read it from Pelican's context": (
        "lang",
        "metadata",
        "relative_source_path",
        "save_as",
        "source_path",
    ),
    "an attribute that Pelican's console reads": ("quiet",),
    "http.server and socketserver read or call it": (
        "allow_reuse_address",
        "close_connection",
        "daemon_threads",
        "log_message",
    ),
    "the protocol of context managers names the argument": ("trace",),
    "expat calls it on the target of a parser": ("doctype",),
    "zipfile writes it into the entry": ("create_system", "external_attr"),
    "Jinja reads or calls it by name": (
        "_output_child_pre",
        "code_generator_class",
        "d",
        "dump_bytecode",
        "finalize",
        "load_bytecode",
        "make_globals",
    ),
    "Python-Markdown calls it by name": ("extendMarkdown", "handleMatch"),
    "a row of a file of data gives the value": ("LEGISLATURE",),
    "a verb of relations: filled and read by its name in records/fields.py": (
        "amends",
        "consolidates",
        "corrects",
        "details",
        "guides",
        "repeals",
        "suspends",
    ),
    "a field of JSON that is written whole": (
        "authors",
        "content_text",
        "date_modified",
        "date_published",
        "feed_url",
        "home_page_url",
        "item_title",
    ),
    "the settings of a site call it": ("theme_folder",),
    "the reference that tests compare with": ("plain_converter",),
}
