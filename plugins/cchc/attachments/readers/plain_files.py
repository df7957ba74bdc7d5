"""Files that are text themselves."""

from cchc.attachments.readers.file_text import Openable


def read_text(path: Openable, most_text: int) -> str:
    """Return the text of a plain file: by its byte order mark, else UTF-8, else Windows-1258 (old Vietnamese files)."""
    with path.open("rb") as stream:
        content = stream.read(4 * most_text)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")[:most_text]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut_letter = len(content) - error.start < 4 and len(content) == 4 * most_text
        text = content.decode("utf-8-sig" if cut_letter else "cp1258", "replace")
    return text[:most_text]
