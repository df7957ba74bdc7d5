"""The types of file that the site knows: media type, the word readers see, extensions, and which may be published."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

UNKNOWN: Final = "application/octet-stream"
PDF: Final = "application/pdf"
ZIP: Final = "application/zip"
OLE: Final = "application/x-ole-storage"
TEXT: Final = "text/plain"
HTML: Final = "text/html"
XML: Final = "application/xml"
MHTML: Final = "multipart/related"
SVG: Final = "image/svg+xml"
RTF: Final = "application/rtf"
HEIC: Final = "image/heic"
AVIF: Final = "image/avif"
PROGRAM: Final = "application/x-executable"

_OOXML: Final = "application/vnd.openxmlformats-officedocument"
DOCX: Final = f"{_OOXML}.wordprocessingml.document"
XLSX: Final = f"{_OOXML}.spreadsheetml.sheet"
PPTX: Final = f"{_OOXML}.presentationml.presentation"
ODT: Final = "application/vnd.oasis.opendocument.text"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
ODP: Final = "application/vnd.oasis.opendocument.presentation"
XLSB: Final = "application/vnd.ms-excel.sheet.binary"
DOC: Final = "application/msword"
XLS: Final = "application/vnd.ms-excel"
PPT: Final = "application/vnd.ms-powerpoint"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileType:
    """A media type with the word that names it to readers and the extensions it may carry (lower case, no dot)."""

    media_type: str
    name: str
    extensions: tuple[str, ...]


def _type(media_type: str, name: str, *extensions: str) -> FileType:
    return FileType(media_type=media_type, name=name, extensions=extensions)


TYPES: Final = MappingProxyType(
    {
        row.media_type: row
        for row in (
            _type(PDF, "PDF", "pdf"),
            _type(DOCX, "Word", "docx", "dotx", "docm", "dotm"),
            _type(XLSX, "Excel", "xlsx", "xltx", "xlsm", "xltm"),
            _type(PPTX, "PowerPoint", "pptx", "ppsx", "pptm", "ppsm"),
            _type(DOC, "Word", "doc", "dot"),
            _type(XLS, "Excel", "xls", "xlt"),
            _type(PPT, "PowerPoint", "ppt", "pps"),
            _type(ODT, "OpenDocument", "odt", "ott"),
            _type(ODS, "ODS", "ods", "ots"),
            _type(ODP, "Trình chiếu OpenDocument", "odp", "otp"),
            _type(RTF, "RTF", "rtf", "doc"),
            _type(TEXT, "Văn bản thuần", "txt", "csv", "tsv", "json", "ics", "log"),
            _type(ZIP, "ZIP", "zip"),
            _type("application/vnd.rar", "RAR", "rar"),
            _type("application/x-7z-compressed", "7-Zip", "7z"),
            _type("application/gzip", "GZIP", "gz", "tgz"),
            _type("image/png", "PNG", "png"),
            _type("image/jpeg", "JPEG", "jpg", "jpeg", "jfif"),
            _type("image/gif", "GIF", "gif"),
            _type("image/webp", "WebP", "webp"),
            _type("image/tiff", "TIFF", "tif", "tiff"),
            _type("image/bmp", "BMP", "bmp"),
            _type(SVG, "SVG", "svg"),
            _type("audio/mpeg", "MP3", "mp3"),
            _type("video/mp4", "MP4", "mp4", "m4v", "m4a"),
            _type("video/webm", "WebM", "webm"),
        )
    }
)
"""Types that may be published, by media type."""

_EXTENSIONS: Final = frozenset(extension for row in TYPES.values() for extension in row.extensions)

OTHER_NAMES: Final = MappingProxyType(
    {
        UNKNOWN: "dữ liệu không rõ loại",
        AVIF: "ảnh AVIF",
        HEIC: "ảnh HEIC của điện thoại iPhone",
        HTML: "trang HTML",
        MHTML: "trang mạng lưu một tệp (MHTML)",
        OLE: "tệp OLE không rõ loại",
        PROGRAM: "chương trình",
        XML: "XML",
        XLSB: "Excel nhị phân (.xlsb)",
    }
)
"""Words for types that are recognised but not published."""

PROGRAM_EXTENSIONS: Final = frozenset(
    {
        "apk",
        "app",
        "bat",
        "chm",
        "cmd",
        "com",
        "cpl",
        "dll",
        "exe",
        "dmg",
        "hta",
        "img",
        "iso",
        "jar",
        "js",
        "jse",
        "lnk",
        "msc",
        "msi",
        "msp",
        "pif",
        "ps1",
        "reg",
        "scr",
        "sh",
        "sys",
        "vb",
        "vbe",
        "vbs",
        "vhd",
        "vhdx",
        "wsf",
        "wsh",
    }
)
"""Extensions that a reader's machine runs when opened, whatever the content."""

_RUN_BY_SERVERS: Final = (
    "asa asax ascx ashx asmx asp aspx axd cfc cfm cgi config cshtml fcgi htaccess inc jhtml jsp jspf jspx phar php php3 "
    "php4 php5 php7 php8 phps pht phtml pl pm py pyc rb rhtml shtm shtml stm vbhtml wsgi"
)
_PAGES: Final = "dhtml hta htc htm html htmls htx mht mhtm mhtml xht xhtm xhtml xhtmls"
# Browsers show these as a tree or a picture, but an element of the vocabulary of pages within it runs.
_XML: Final = (
    "atom dtd ent gpx kml mathml mml mod opml owl plist rdf rss smil svgz vxml wsdl xaml xbap xbl xml xpdl xsd xsl xslt "
    "xspf xul"
)
_PARTS_OF_PAGES: Final = (
    "appcache cjs class css crx ecma es jnlp jsm jsx manifest mjs spl swf ts tsx wasm webmanifest xap xpi"
)
PAGE_EXTENSIONS: Final = frozenset(f"{_RUN_BY_SERVERS} {_PAGES} {_XML} {_PARTS_OF_PAGES}".split())
"""Extensions under which a web server runs a file, or a browser runs it or loads it as a part of the site."""

MACRO_EXTENSIONS: Final = frozenset({"docm", "dotm", "ppsm", "pptm", "potm", "xlam", "xlsm", "xltm"})
"""Office extensions that announce macros."""

ARCHIVE_EXTENSIONS: Final = frozenset({"7z", "bz2", "gz", "rar", "tar", "tgz", "xz", "zip"})


def extension_of(name: str) -> str:
    """Return the extension of a file name in lower case without its dot, or "".

    >>> extension_of("Kế hoạch.số 1.PDF")
    'pdf'
    """
    _, dot, extension = name.rpartition(".")
    return extension.strip().lower() if dot else ""


def extension_agrees(name: str, media_type: str) -> bool:
    """Return whether the extension of `name` is one that `media_type` may carry; a type not in `TYPES` agrees with none."""
    known = TYPES.get(media_type)
    return known is not None and extension_of(name) in known.extensions


def is_known_extension(name: str) -> bool:
    """Return whether the extension of `name` promises one of `TYPES`."""
    return extension_of(name) in _EXTENSIONS


def type_name(media_type: str) -> str:
    """Return the word for a type: "PDF", "Word", "ZIP"; "tệp" where it is not known."""
    known = TYPES.get(media_type)
    return known.name if known else OTHER_NAMES.get(media_type, "tệp")
