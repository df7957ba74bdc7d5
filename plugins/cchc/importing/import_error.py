"""The error of a file that cannot be imported, told to the editor."""


class ImportFileError(Exception):
    """A file of which nothing can be made; the message says why and what to do, in Vietnamese."""
