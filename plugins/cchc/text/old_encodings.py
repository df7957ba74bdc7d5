"""Vietnamese text of before Unicode: TCVN3 (fonts .Vn…) and VNI, whose bytes readers of files take for Western letters.

Found by statistics of letters: Vietnamese words use many letters that Western text almost never has side by side.
Would miss VPS, a single line, and text of capital letters in a font of capitals (.VnTimeH), whose letters are the small ones.
"""

import re
from types import MappingProxyType
from typing import Final

_LEAST_LETTERS: Final = 6
"""Letters of an old encoding that prove it; a foreign name has one or two."""

_TCVN3_FROM: Final = "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_TO: Final = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_VNI_MARKS: Final = MappingProxyType(
    {
        "aù": "á", "aø": "à", "aû": "ả", "aõ": "ã", "aï": "ạ", "aê": "ă", "aé": "ắ", "aè": "ằ", "aú": "ẳ", "aü": "ẵ", "aë": "ặ",
        "aâ": "â", "aá": "ấ", "aà": "ầ", "aå": "ẩ", "aã": "ẫ", "aä": "ậ", "eù": "é", "eø": "è", "eû": "ẻ", "eõ": "ẽ", "eï": "ẹ",
        "eâ": "ê", "eá": "ế", "eà": "ề", "eå": "ể", "eã": "ễ", "eä": "ệ", "où": "ó", "oø": "ò", "oû": "ỏ", "oõ": "õ", "oï": "ọ",
        "oâ": "ô", "oá": "ố", "oà": "ồ", "oå": "ổ", "oã": "ỗ", "oä": "ộ", "ôù": "ớ", "ôø": "ờ", "ôû": "ở", "ôõ": "ỡ", "ôï": "ợ",
        "uù": "ú", "uø": "ù", "uû": "ủ", "uõ": "ũ", "uï": "ụ", "öù": "ứ", "öø": "ừ", "öû": "ử", "öõ": "ữ", "öï": "ự",
        "yù": "ý", "yø": "ỳ", "yû": "ỷ", "yõ": "ỹ", "ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    }
)  # fmt: skip
_VNI: Final = MappingProxyType(
    dict(_VNI_MARKS)
    | {key.upper(): value.upper() for key, value in _VNI_MARKS.items()}
    | {key[0].upper() + key[1:]: value.upper() for key, value in _VNI_MARKS.items() if len(key) > 1}
)
_VNI_ANY: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
# A vowel followed by a letter that VNI uses as a mark, "ñ" before a vowel. French and Portuguese words have single pairs,
# so a text is old only where pairs are many beside letters of today.
_VNI_SIGN: Final = re.compile(r"[aeoôuöyAEOÔUÖY][ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[ñÑ](?=[aeiouôöAEIOUÔÖ])")
# Signs that no Vietnamese word of today has within or at its end. Would miss a text in capital fonts (.VnTimeH), whose
# letters are small ones here, if it is shorter than a few words.
_TCVN3_SIGN: Final = re.compile(
    r"(?<=[A-Za-z])[¨©ª«¬®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß](?=[a-z \n.,;:)]|$)|\b§(?=[a-z¨©ª«¬®µ-ÿ])|®(?=[a-zµ-ÿ¨-¬])"
)
_MODERN: Final = re.compile(r"[ăđơưạ-ỹĂĐƠƯẠ-Ỹ]")
_TCVN3: Final = str.maketrans(_TCVN3_FROM, _TCVN3_TO)
# UTF-8 that was read as Windows-1252: the first byte of "ạ" to "ỹ", "à", "đ", "ư", and of curly quotes.
_MOJIBAKE: Final = re.compile(r"á[º»][\x80-\xbf\u0100-\u2122]|Ã[¡-¿ ]|Ä[‘\u0090\x91]|Æ[°¡]|â€[œ\x9d“™\u009d]")
_SAMPLE: Final = 200_000


def old_encoding(text: str) -> str:
    r"""Return the name of the old encoding that `text` is written in, or "".

    >>> old_encoding("Tµi liÖu l\xadu hµnh néi bé cña Së X©y dùng, kÕ ho¹ch c¶i c¸ch")
    'TCVN3'
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return ""
    modern = len(_MODERN.findall(sample))
    tcvn3, vni = len(_TCVN3_SIGN.findall(sample)), len(_VNI_SIGN.findall(sample))
    if tcvn3 >= _LEAST_LETTERS and tcvn3 > vni and tcvn3 > modern / 4:
        return "TCVN3"
    return "VNI" if vni >= _LEAST_LETTERS and vni > modern / 4 else ""


def from_old_encoding(text: str, encoding: str) -> str:
    """Return `text` in Unicode; lines that are Unicode already stay as they are."""
    change = _from_tcvn3 if encoding == "TCVN3" else _from_vni
    return "\n".join(line if _MODERN.search(line) else change(line) for line in text.split("\n"))


def _from_tcvn3(line: str) -> str:
    return line.translate(_TCVN3)


def _from_vni(line: str) -> str:
    return _VNI_ANY.sub(lambda match: _VNI[match[0]], line)


def garbled(text: str) -> str:
    """Return what in `text` no reader can read: UTF-8 read as another encoding, or signs for lost letters; or ""."""
    if text.count("\ufffd") >= 3:
        return "chữ bị mất (�)"
    return "chữ vỡ do sai bảng mã (mojibake)" if len(_MOJIBAKE.findall(text[:_SAMPLE])) >= 3 else ""
