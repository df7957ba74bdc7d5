"""Files made for tests: honest ones of every type that is read, and hostile ones. Everything is bytes; nothing is stored."""

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF whose object n is `objects[n - 1]`; object 1 is the catalogue."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A PDF stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def deflated(content: bytes, entries: bytes = b"") -> bytes:
    """A compressed PDF stream object."""
    return stream(zlib.compress(content, 1), b"/Filter/FlateDecode" + entries)


def text_pdf(*pages: str, catalog: bytes = b"", info: bytes = b"") -> bytes:
    """A PDF of one ASCII line per page; an empty line makes a page that only has a picture, as a scan has."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for index, text in enumerate(pages):
        drawing = (
            b"BT /F 12 Tf 72 700 Td (%s) Tj ET" % text.encode("ascii")
            if text
            else b"595 0 0 842 0 0 cm BI/W 1/H 1/CS/G/BPC 8 ID 0 EI"
        )
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            % (5 + 2 * index)
        )
        objects.append(stream(drawing))
    if info:
        objects.append(info)
    return pdf(objects, b"/Info %d 0 R" % len(objects) if info else b"")


def protected_pdf(user_password: bytes) -> bytes:
    """A PDF encrypted with RC4, 40 bit (ISO 32000-1, 7.6.3, revision 2); with an empty password it opens freely."""
    padding = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    owner = _rc4(hashlib.md5(b"chu" + padding[:29]).digest()[:5], (user_password + padding)[:32])  # noqa: S324
    rights = struct.pack("<i", -44)
    key = hashlib.md5((user_password + padding)[:32] + owner + rights + b"id").digest()[:5]  # noqa: S324
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<%s>/U<%s>>>/ID[<6964><6964>]" % (
        owner.hex().encode(),
        _rc4(key, padding).hex().encode(),
    )
    return pdf([CATALOG, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", PAGE], lock)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def forms_within_forms() -> bytes:
    """A PDF of twenty forms, each drawing the next twelve times: no reader comes to its end."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    forms = [stream(b"/X Do " * 12, entries % number) for number in range(6, 26)]
    last = stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    page = PAGE[:-2] + b"/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
    return pdf([CATALOG, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream(b"/X Do"), *forms, last])


def zipped(parts: Mapping[str, bytes | str], comment: bytes = b"") -> bytes:
    """A ZIP of `parts` by name, deflated."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        archive.comment = comment
    return out.getvalue()


def docx(*paragraphs: str, body: str = "", parts: Mapping[str, bytes | str] | None = None, title: str = "") -> bytes:
    """A Word document of `paragraphs`; `body` stands for the whole main part, `parts` are further ones."""
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs)
    main = body or f"<w:document {W}><w:body>{lines}</w:body></w:document>"
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>vi-VN</dc:language>'
        "</cp:coreProperties>"
    )
    fixed = {"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": main, "docProps/core.xml": core}
    return zipped(fixed | dict(parts or {}))


def odt(*paragraphs: str, parts: Mapping[str, bytes | str] | None = None) -> bytes:
    """An OpenDocument text of `paragraphs`."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    lines = "".join(f"<t:p>{line}</t:p>" for line in paragraphs)
    content = (
        f'<o:document-content xmlns:o="{office}" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<o:body><o:text>{lines}</o:text></o:body></o:document-content>"
    )
    fixed = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return zipped(fixed | dict(parts or {}))


def xlsx(*cells: str) -> bytes:
    """An Excel workbook whose shared strings are `cells`."""
    strings = "".join(f"<si><t>{cell}</t></si>" for cell in cells)
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "xl/workbook.xml": "<workbook/>",
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        }
    )


def ole(*names: str, streams: Mapping[str, bytes] | None = None) -> bytes:
    """A compound file ([MS-CFB]) of `streams` in its root, those of `names` empty; each is padded to 4,096 bytes."""
    held = dict.fromkeys(names, b"") | dict(streams or {})
    free, end, special = 0xFFFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFD
    directory = [("Root Entry", 5, end, 0)]
    fat: list[int] = []
    body = b""
    for name, content in held.items():
        data = content.ljust(max(4096, -(-len(content) // 512) * 512), b"\x00")
        directory.append((name, 2, len(fat), len(data)))
        fat += [*range(len(fat) + 1, len(fat) + len(data) // 512), end]
        body += data
    entries = b"".join(
        (name + "\0").encode("utf-16-le").ljust(64, b"\0")
        + struct.pack(
            "<HBB3I",
            2 * len(name) + 2,
            kind,
            1,
            free,
            number + 1 if 0 < number < len(held) else free,
            1 if number == 0 and held else free,
        )
        + bytes(36)
        + struct.pack("<IQ", start, size)
        for number, (name, kind, start, size) in enumerate(directory)
    )
    entries = entries.ljust(-(-len(entries) // 512) * 512, b"\0")
    first = len(fat)
    fat += [*range(first + 1, first + len(entries) // 512), end]
    sectors = -(-(len(fat) + 1) // 127)
    table_at = len(fat)
    fat += [special] * sectors
    table = b"".join(struct.pack("<I", number) for number in fat).ljust(512 * sectors, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, sectors, first, 0, 4096, end, 0, end, 0)
    return (
        (header + struct.pack(f"<{sectors}I", *range(table_at, table_at + sectors))).ljust(512, b"\xff")
        + body
        + entries
        + table
    )


def old_word(text: str, *, flags: int = 0) -> bytes:
    """A Word 97 file of `text` in one piece of UTF-16."""
    main = bytearray(0x200)
    struct.pack_into("<HHHHHH", main, 0, 0xA5EC, 0xC1, 0, 0, 0, flags)
    struct.pack_into("<i", main, 0x4C, len(text))
    plc = struct.pack("<2IHIH", 0, len(text), 0, 0x200, 0)
    table = b"\x02" + struct.pack("<I", len(plc)) + plc
    struct.pack_into("<2I", main, 0x1A2, 0, len(table))
    return ole(streams={"WordDocument": bytes(main) + text.encode("utf-16-le"), "0Table": table})


def old_excel(*cells: str | float, flags: int = 0, kind: int = 0, password: bool = False) -> bytes:
    """An Excel 97 workbook of one sheet with one row of `cells`; `flags` hide the sheet, `kind` 1 is a sheet of macros."""

    def record(number: int, data: bytes) -> bytes:
        return struct.pack("<HH", number, len(data)) + data

    out = record(0x809, struct.pack("<HH", 0x600, 5)) + (record(0x2F, bytes(6)) if password else b"")
    out += record(0x85, struct.pack("<IBBBB", 0, flags, kind, 2, 0) + b"DS") + record(0x0A, b"")
    out += record(0x809, struct.pack("<HH", 0x600, 0x10))
    for column, cell in enumerate(cells):
        place = struct.pack("<HHH", 0, column, 0)
        if isinstance(cell, str):
            out += record(0x204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
        else:
            out += record(0x203, place + struct.pack("<d", cell))
    return ole(streams={"Workbook": out + record(0x0A, b"")})


def png(width: int = 2, height: int = 3) -> bytes:
    """A PNG that declares its size; its pixels are two by three whatever it declares."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\x00\x00\x00" * 3)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    swap = 0
    for index in range(256):
        swap = (swap + box[index] + key[index % len(key)]) % 256
        box[index], box[swap] = box[swap], box[index]
    out = bytearray()
    first = second = 0
    for byte in data:
        first = (first + 1) % 256
        second = (second + box[first]) % 256
        box[first], box[second] = box[second], box[first]
        out.append(byte ^ box[(box[first] + box[second]) % 256])
    return bytes(out)
