"""Files that are text themselves."""

from cchc.attachments.readers.file_text import Openable
from cchc.text.old_encodings import old_encoding


def read_text(path: Openable, most_text: int) -> str:
    """Return the text of a plain file: by its byte order mark, else UTF-8, else as Windows wrote old Vietnamese files.

    Letters of TCVN3, VNI and VPS stand in Windows-1252; other old files are in Windows-1258, which has marks of its own.
    """
    with path.open("rb") as stream:
        content = stream.read(4 * most_text)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")[:most_text]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut_letter = len(content) - error.start < 4 and len(content) == 4 * most_text
        text = content.decode("utf-8-sig" if cut_letter else "cp1252", "replace")
        if not (cut_letter or old_encoding(text)):
            text = content.decode("cp1258", "replace")
    return text[:most_text]
