"""Vietnamese text of before Unicode: TCVN3 (fonts .Vn…), VNI and VPS, whose bytes readers of files take for Western letters.

Found by statistics of letters: Vietnamese words use many letters that Western text almost never has side by side.
Would miss a single line, capitals of VPS that share the byte of a small letter, and text of capital letters in a font of capitals (.VnTimeH), whose letters are the small ones.
"""

import re
from types import MappingProxyType
from typing import Final

_LEAST_LETTERS: Final = 6
"""Letters of an old encoding that prove it; a foreign name has one or two."""
_LEAST_SHARE: Final = 0.04
"""Their share of all letters; in Vietnamese it is from a tenth on, in French and Portuguese a thirtieth."""
_LETTER: Final = re.compile(r"[A-Za-zÀ-ÿ]")

_TCVN3_FROM: Final = "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_TO: Final = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_VPS_FROM: Final = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90“”•–—˜™š›œ\x9džŸ¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÃÄÅÆÇÈËÌÍÎÏÐÑÒÓÕÖ×ØÙÛÜÞäåæëïðñ÷øûýþÿ"
_VPS_TO: Final = "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾỀỂỄỐỒỔỖýỷỵỚỜỞắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầấẩẫậđẻẹỉễịỹƯỦồốỏơÈừứũưẺảạăẽĩẴĐƠụủỶẼỳ"
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
_UNUSUAL: Final = re.compile(r"[Œ‰Š†‡§Ç¨©ª«¬®µ¶·¸¹»¼½¾øûïëäåöñüØÛÏËÄÅÖÑÜ]")
"""Letters of which a text of some length in an old encoding has at least one, and Vietnamese of today hardly any."""
# A capital, or a sign, at the end or within a word of small letters. German and French have their capitals at the beginning.
_VPS_SIGN: Final = re.compile(
    r"(?:(?<=[a-zà-ÿ])[ÛÅÄÃÜÖÙØ]|(?<=[A-Za-zà-ÿ])[Œ‰Š¿¶§ª])(?=[a-zà-ÿ \n.,;:)]|$)|(?<=[A-Za-zà-ÿÜÖ])[†‡©®](?=[a-z])|\bÇ(?=[a-zà-ÿÜÖ])"
)
_ONLY_VPS: Final = re.compile(r"[Œ‰Š†‡ÛÅÄÃåäÙàáÇ]")
_ONLY_TCVN3: Final = re.compile(r"[µ¸¹¬·¼½¾×ÝÞß¨îñ]")
"""Letters that are frequent in the one and rare in the other, which share most."""
_MODERN: Final = re.compile(r"[ăđơưạ-ỹĂĐƠƯẠ-Ỹ]")
_TCVN3: Final = str.maketrans(_TCVN3_FROM, _TCVN3_TO)
_VPS: Final = str.maketrans(_VPS_FROM, _VPS_TO)
# UTF-8 that was read as Windows-1252: the first byte of "ạ" to "ỹ", "à", "đ", "ư", and of curly quotes.
_MOJIBAKE: Final = re.compile(r"á[º»][\x80-\xbf\u0100-\u2122]|Ã[¡-¿]|Ä[‘\u0090\x91]|Æ[°¡]|â€[œ\x9d“™\u009d]")
_GARBLED: Final = "chữ vỡ do sai bảng mã (mojibake)"
_SAMPLE: Final = 200_000
_SIGNS: Final = MappingProxyType({"TCVN3": _TCVN3_SIGN, "VNI": _VNI_SIGN, "VPS": _VPS_SIGN})


def old_encoding(text: str) -> str:
    r"""Return the name of the old encoding that `text` is written in, or "".

    >>> old_encoding("Tµi liÖu l\xadu hµnh néi bé cña Së X©y dùng, kÕ ho¹ch c¶i c¸ch")
    'TCVN3'
    """
    sample = text[:_SAMPLE]
    if sample.isascii() or not _UNUSUAL.search(sample):
        return ""
    least = max(_LEAST_LETTERS, _LEAST_SHARE * len(_LETTER.findall(sample)))
    modern = len(_MODERN.findall(sample))
    tcvn3, vni, vps = (len(sign.findall(sample)) for sign in (_TCVN3_SIGN, _VNI_SIGN, _VPS_SIGN))
    only_vps = len(_ONLY_VPS.findall(sample)) > len(_ONLY_TCVN3.findall(sample))
    if vps >= least and only_vps and vps > vni and vps > modern / 4:
        return "VPS"
    if tcvn3 >= least and tcvn3 > vni and tcvn3 > modern / 4:
        return "TCVN3"
    return "VNI" if vni >= least and vni > modern / 4 else ""


def from_old_encoding(text: str, encoding: str) -> str:
    """Return `text` in Unicode; lines that are Unicode already stay as they are."""
    change = {"TCVN3": _from_tcvn3, "VPS": _from_vps}.get(encoding, _from_vni)
    return "\n".join(line if _MODERN.search(line) else change(line) for line in text.split("\n"))


_HYPHEN: Final = re.compile(r"(?<=[a-zà-ỹ])-(?=[a-zà-ỹ])")
"""What becomes of the byte of ư, a soft hyphen elsewhere, in many PDF files."""


def _from_tcvn3(line: str) -> str:
    return _HYPHEN.sub("ư", line.translate(_TCVN3))


def _from_vps(line: str) -> str:
    return line.translate(_VPS)


def _from_vni(line: str) -> str:
    return _VNI_ANY.sub(lambda match: _VNI[match[0]], line)


def first_old_line(text: str) -> tuple[int, str] | None:
    """Return where the first line in an old encoding begins and what is wrong with it, None where there is none."""
    encoding = old_encoding(text)
    sign = _SIGNS.get(encoding)
    if sign is None:
        return None
    start = 0
    for line in text.split("\n"):
        if sign.search(line) and not _MODERN.search(line):
            return start + len(line) - len(line.lstrip()), f"chữ ở bảng mã cũ {encoding}"
        start += len(line) + 1
    return None


def first_garbled(text: str) -> tuple[int, str] | None:
    """Return where the first letters stand that no reader can read, and what they are, None where there are none."""
    at = text.find("\ufffd")
    if at >= 0:
        return at, "chữ bị mất (�)"
    match = _MOJIBAKE.search(text)
    return (match.start(), _GARBLED) if match else None


def garbled(text: str) -> str:
    """Return what in `text` no reader can read: UTF-8 read as another encoding, or signs for lost letters; or ""."""
    if text.count("\ufffd") >= 3:
        return "chữ bị mất (�)"
    return _GARBLED if len(_MOJIBAKE.findall(text[:_SAMPLE])) >= 3 else ""
