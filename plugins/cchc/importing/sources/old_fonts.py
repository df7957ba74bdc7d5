"""Text in fonts of before Unicode: the font's name decides how its letters are read (TCVN3: `.Vn…`, VNI: `VNI-…`).

Decided before anything is cleaned: the ư of TCVN3 is the soft hyphen U+00AD. Fonts of capitals (`.VnTimeH`) hold the small letters.
"""

from cchc.text.old_encodings import from_old_encoding


def old_font(name: str) -> str:
    """Return the encoding of a font by its name, or "".

    >>> old_font(".VnTimeH"), old_font("VNI-Times"), old_font("Times New Roman")
    ('TCVN3', 'VNI', '')
    """
    if name.startswith(".Vn"):
        return "TCVN3"
    return "VNI" if name.upper().startswith("VNI") else ""


def in_unicode(text: str, font: str) -> str:
    r"""Return text that is set in `font` in Unicode.

    >>> in_unicode("Së X©y dùng", ".VnTime"), in_unicode("kÕ ho¹ch", ".VnTimeH")
    ('Sở Xây dựng', 'KẾ HOẠCH')
    """
    encoding = old_font(font)
    if not encoding:
        return text.replace("\xad", "")
    converted = from_old_encoding(text, encoding)
    return converted.upper() if encoding == "TCVN3" and font.endswith("H") else converted
