"""Files that try to run a script or to fetch something in the name of the site, for readers and for a real browser.

Each is refused, or does neither when it is opened. What runs says so: it calls `daChay()`, asks for `/da-chay` or opens
a dialog. What is inert although it looks hostile is here too: it must not be refused without a reason.
"""

import gzip
import io
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PIL import Image

from kit.file_factory import png, text_pdf, zipped

RUN: Final = "alert(1);fetch('/da-chay');new Image().src='/da-chay'"
NS: Final = 'xmlns="http://www.w3.org/2000/svg"'
XLINK: Final = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
XHTML: Final = 'xmlns="http://www.w3.org/1999/xhtml"'
BOX: Final = 'width="100" height="100"'
RECT: Final = '<rect width="99" height="99"/>'
PAGE: Final = f"<!DOCTYPE html><html><body><script>{RUN}</script></body></html>"
PIXEL: Final = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def svg(inner: str, *, root: str = "", before: str = "") -> bytes:
    """A picture that holds `inner`."""
    return f"{before}<svg {NS} {XLINK} {BOX} {root}>{inner}</svg>".encode()


def _entity(text: str) -> str:
    return "".join(f"&#{ord(char)};" for char in text)


def _picture(kind: str) -> bytes:
    """A picture of one dot."""
    out = io.BytesIO()
    Image.new("L", (1, 1)).save(out, kind)
    return out.getvalue()


def _laughs() -> bytes:
    """Parts that use the part before ten times each, nine times over."""
    uses = [f'<use xlink:href="#a{number}"/>' * 10 for number in range(9)]
    groups = "".join(f'<g id="a{number}">{each}</g>' for number, each in enumerate(uses, 1))
    return svg(f'<g id="a0">{RECT}</g>{groups}')


ACTIVE_SVG: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        "script": svg(f"<script>{RUN}</script>"),
        "script-cdata": svg(f"<script><![CDATA[{RUN}]]></script>"),
        "script-of-another-prefix": f'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>{RUN}</s:script></s:svg>'.encode(),
        "script-elsewhere": svg('<script href="/da-chay"/>'),
        "script-elsewhere-xlink": svg('<script xlink:href="/da-chay"/>'),
        "script-of-pages": svg(f"<script {XHTML}>{RUN}</script>"),
        "onload": svg(RECT, root=f'onload="{RUN}"'),
        "onload-upper": svg(f'<image href="#x" onLoad="{RUN}"/>'),
        "onclick": svg(f'<rect width="99" height="99" onclick="{RUN}"/>'),
        "onbegin": svg(f'<set attributeName="x" onbegin="{RUN}"/>'),
        "onerror": svg(f'<image href="data:image/png;base64,x" onerror="{RUN}"/>'),
        "onfocus": svg(f'<a href="#x" id="x" tabindex="1" autofocus="" onfocus="{RUN}">{RECT}</a>'),
        "foreign-object": svg(
            f'<foreignObject width="9" height="9"><body {XHTML}><script>{RUN}</script></body></foreignObject>'
        ),
        "frame": svg(f'<iframe {XHTML} srcdoc="{_entity(PAGE)}"/>'),
        "frame-address": svg(f'<iframe {XHTML} src="javascript:{_entity(RUN)}"/>'),
        "frame-in-foreign-object": svg(
            f'<foreignObject width="9" height="9"><iframe {XHTML} src="/da-chay"/></foreignObject>'
        ),
        "embed": svg(f'<embed {XHTML} src="/da-chay"/>'),
        "object": svg(f'<object {XHTML} data="/da-chay"/>'),
        "picture-of-pages": svg(f'<img {XHTML} src="/da-chay" onerror="{RUN}"/>'),
        "video-of-pages": svg(f'<video {XHTML} src="/da-chay" autoplay=""/>'),
        "link-of-pages": svg(f'<link {XHTML} rel="stylesheet" href="/da-chay"/>'),
        "meta-of-pages": svg(f'<meta {XHTML} http-equiv="refresh" content="0;url=/da-chay"/>'),
        "form-of-pages": svg(f'<form {XHTML} action="/da-chay"><input type="submit"/></form>'),
        "base-of-pages": svg(f'<base {XHTML} href="https://vidu.example/"/>{RECT}'),
        "link-javascript": svg(f'<a xlink:href="javascript:{RUN}">{RECT}</a>'),
        "link-javascript-entities": svg(f'<a href="{_entity("javascript:alert(1)")}">{RECT}</a>'),
        "link-javascript-tab": svg(f'<a href="java&#9;script:alert(1)">{RECT}</a>'),
        "link-javascript-case": svg(f'<a href="JaVaScRiPt:alert(1)">{RECT}</a>'),
        "link-javascript-blank": svg(f'<a href="&#1;javascript:alert(1)">{RECT}</a>'),
        "link-data": svg(f'<a href="data:text/html;base64,PHNjcmlwdD4xPC9zY3JpcHQ+">{RECT}</a>'),
        "link-out": svg(f'<a href="/da-chay">{RECT}</a>'),
        "set-href": svg(f'<a><set attributeName="href" to="javascript:alert(1)"/>{RECT}</a>'),
        "set-xlink-href": svg(f'<a><set attributeName="xlink:href" to="&#x6a;avascript:alert(1)"/>{RECT}</a>'),
        "animate-href": svg(f'<a><animate attributeName="href" values="javascript:alert(1)"/>{RECT}</a>'),
        "animate-image": svg('<image width="9" height="9"><animate attributeName="href" to="/da-chay"/></image>'),
        "animate-by-name": svg(
            f'<a id="x">{RECT}</a><animate href="#x" attributeName="href" from="javascript:alert(1)"/>'
        ),
        "image-out": svg('<image width="9" height="9" href="/da-chay"/>'),
        "image-out-xlink": svg('<image width="9" height="9" xlink:href="//127.0.0.1/da-chay"/>'),
        "image-held-picture": svg('<image width="9" height="9" href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
        "fe-image-out": svg(f'<filter id="f"><feImage href="/da-chay"/></filter><g filter="url(#f)">{RECT}</g>'),
        "use-out": svg('<use href="/da-chay#x"/>'),
        "use-held": svg(f'<use href="data:image/svg+xml,{_entity("<svg/>")}#x"/>'),
        "mpath-out": svg('<animateMotion><mpath href="/da-chay#x"/></animateMotion>'),
        "text-path-out": svg('<text><textPath href="/da-chay#x">a</textPath></text>'),
        "gradient-out": svg('<linearGradient id="g" href="/da-chay#g"/><rect width="9" height="9" fill="url(#g)"/>'),
        "cursor-out": svg('<g cursor="url(/da-chay), auto"><rect width="99" height="99"/></g>'),
        "fill-out": svg('<rect width="99" height="99" fill="url(/da-chay#x)"/>'),
        "filter-out": svg('<rect width="99" height="99" filter="url(/da-chay#x)"/>'),
        "mask-out": svg('<rect width="99" height="99" mask="url(/da-chay#x)"/>'),
        "clip-out": svg('<rect width="99" height="99" clip-path="url(/da-chay#x)"/>'),
        "marker-out": svg('<path d="M0 0h9" marker-start="url(/da-chay#x)"/>'),
        "style-out": svg('<rect width="99" height="99" style="fill:url(/da-chay#x)"/>'),
        "style-escaped": svg(r'<rect width="99" height="99" style="mask:u\72l(/da-chay#x)"/>'),
        "fill-escaped": svg(r'<rect width="99" height="99" mask="\55 RL(/da-chay#x)"/>'),
        "style-sheet-import": svg("<style>@import '/da-chay';</style>"),
        "style-sheet-import-address": svg("<style>@import url(/da-chay);</style>"),
        "style-sheet-import-escaped": svg(r"<style>@\69mport '/da-chay';</style>"),
        "style-sheet-import-cut": svg("<style>@imp<g/>ort '/da-chay';</style>"),
        "style-sheet-import-commented": svg("<style>@imp<!-- x -->ort '/da-chay';</style>"),
        "style-sheet-import-cdata": svg("<style><![CDATA[@imp]]>ort '/da-chay';</style>"),
        "style-sheet-import-nested": svg("<style>@imp<style>a</style>ort '/da-chay';</style>"),
        "style-sheet-background": svg("<style>svg{background:URL( '/da-chay' )}</style>"),
        "style-sheet-set": svg("<style>svg{background:image-set('/da-chay' 1x)}</style>"),
        "style-sheet-webkit-set": svg("<style>svg{background:-webkit-image-set('/da-chay' 1x)}</style>"),
        "style-sheet-fade": svg("<style>svg{background:-webkit-cross-fade(url(#a),url(/da-chay),50%)}</style>"),
        "style-sheet-in-comment-marks": svg("<style>a{b:'/*'}svg{background:url(/da-chay)}c{d:'*/'}</style>"),
        "style-sheet-font": svg(
            "<style>@font-face{font-family:x;src:url(/da-chay)}text{font-family:x}</style><text y='9'>a</text>"
        ),
        "style-sheet-behaviour": svg("<style>rect{behavior:url(#default#time2)}</style>"),
        "style-sheet-expression": svg("<style>rect{width:expression(alert(1))}</style>"),
        "style-sheet-binding": svg("<style>rect{-moz-binding:url('/da-chay#x')}</style>"),
        "style-sheet-variable": svg("<style>svg{--a:url(/da-chay);background:var(--a)}</style>"),
        "style-sheet-of-pages": svg(f"<style {XHTML}>svg{{background:url(/da-chay)}}</style>"),
        "instruction-style": svg(RECT, before='<?xml-stylesheet href="/da-chay"?>'),
        "instruction-transform": svg(RECT, before='<?xml-stylesheet type="text/xsl" href="/da-chay"?>'),
        "instruction-transform-own": svg(
            f'<xsl:stylesheet id="x" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"><xsl:template match="/">'
            f"<script {XHTML}>{RUN}</script></xsl:template></xsl:stylesheet>",
            before='<?xml-stylesheet type="text/xsl" href="#x"?>',
        ),
        "instruction-server": svg("<?php system('id') ?>"),
        "base": svg('<image width="9" height="9" href="#a"/>', root='xml:base="https://vidu.example/"'),
        "events": svg(f'<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#x"/>{RECT}'),
        "handler": svg(f'<handler type="text/javascript" id="x">{RUN}</handler>'),
        "include": svg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/da-chay"/>'),
        "maths": svg('<math xmlns="http://www.w3.org/1998/Math/MathML"><mi href="javascript:alert(1)">x</mi></math>'),
        "no-namespace-inside": svg('<x xmlns="" onload="alert(1)"/>'),
        "beyond-a-size": svg(f"<desc>{'x' * 8_100_000}</desc><script>{RUN}</script>"),
        "laughs": _laughs(),
        "entity": svg("&x;", before="<!DOCTYPE svg [<!ENTITY x '<script>alert(1)</script>'>]>"),
        "entity-outside": svg("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "/da-chay">]>'),
        "entity-parameter": svg(RECT, before='<!DOCTYPE svg [<!ENTITY % x SYSTEM "/da-chay"> %x;]>'),
        "default-attribute": svg(RECT, before='<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'),
        "document-type-of-pages": svg(
            f"&nbsp;{RECT}",
            before='<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
        ),
        "document-type-elsewhere": svg(RECT, before='<!DOCTYPE svg SYSTEM "/da-chay">'),
        "not-well-formed": svg(f"<script>{RUN}</script><a"),
        "two-roots": svg(RECT) + svg(f"<script>{RUN}</script>"),
        "no-namespace": b"<svg><script>alert(1)</script></svg>",
        "utf-16": svg(f"<script>{RUN}</script>").decode().encode("utf-16"),
        "utf-16-without-mark": svg(f"<script>{RUN}</script>").decode().encode("utf-16-be"),
        "utf-7": svg("+ADw-script+AD4-alert(1)+ADw-/script+AD4-", before='<?xml version="1.0" encoding="utf-7"?>'),
        "utf-16-label": svg(RECT, before='<?xml version="1.0" encoding="utf-16"?>'),
        "shift-label": svg(RECT, before='<?xml version="1.0" encoding="iso-2022-jp"?>'),
        "ebcdic-label": svg(RECT, before='<?xml version="1.0" encoding="cp037"?>'),
        "version-1-1": svg(f"<script>{RUN}</script>", before='<?xml version="1.1"?>'),
        "null-inside": svg(f"<scr\x00ipt>{RUN}</scr\x00ipt>"),
        "page-root": f"<html {XHTML}><svg {NS}/><script>{RUN}</script></html>".encode(),
    }
)
"""Pictures that must be refused."""

INERT_SVG: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        "illustrator": svg(
            f'<switch><g i:extraneous="self" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/">{RECT}</g></switch>',
            before='<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: Adobe Illustrator 16.0.0 -->\n'
            '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
            root='enable-background="new 0 0 9 9" xml:space="preserve" id="Layer_1"',
        ),
        "inkscape": svg(
            '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
            'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" id="base" inkscape:zoom="1"/>'
            '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>x</dc:title></rdf:RDF></metadata>'
            f'<path style="fill:none;-inkscape-stroke:none;mix-blend-mode:normal" d="M0 0h9"/>{RECT}',
        ),
        "latin": svg(f"<desc>x</desc>{RECT}", before='<?xml version="1.0" encoding="iso-8859-1"?>'),
        "marked": b"\xef\xbb\xbf" + svg(RECT),
        "packet": svg('<?xpacket begin="" id="W5M0"?><?xpacket end="w"?>'),
        "held-picture": svg(f'<image width="9" height="9" xlink:href="data:image/png;base64,{PIXEL}"/>'),
        "held-picture-of-filter": svg(f'<filter id="f"><feImage href="data:image/png;base64,{PIXEL}"/></filter>{RECT}'),
        "own-parts": svg(
            '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>'
            '<clipPath id="c"><path d="M0 0h9v9z"/></clipPath><g id="u"><path d="M0 0h9"/></g></defs>'
            '<g clip-path="url(#c)"><rect width="9" height="9" fill="url( \'#g\' )" style="stroke:url(&quot;#g&quot;)"/>'
            '<use xlink:href="#u"/><use href="#u" x="9"/></g>'
        ),
        "own-link": svg(f'<a href="#x">{RECT}</a><g id="x"/>'),
        "own-style": svg(
            "<style type='text/css'><![CDATA[@media print{.a{fill:url(#g)}} .b>.c{font:9px 'A B';transform:rotate(9deg)}]]></style>"
            '<rect class="a b" width="9" height="9"/>'
        ),
        "words-of-script": svg("<title>Bài về &lt;script&gt;</title><text y='9'>javascript:alert(1) onload=</text>"),
        "script-in-comment": svg(f"<!-- <script>{RUN}</script> -->{RECT}"),
        "script-as-text": svg(f"<text y='9'><![CDATA[<script>{RUN}</script>]]></text>"),
        "names": svg('<g data-name="Lớp 1" aria-hidden="true" role="img"><path d="M0 0h9" p-id="1"/></g>'),
    }
)
"""Pictures that must pass."""

ACTIVE_FILES: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        "trang.html": PAGE.encode(),
        "trang.ht-ml": PAGE.encode(),
        "trang.HTM": PAGE.encode(),
        "trang.x-html": f"<html {XHTML}><script>{RUN}</script></html>".encode(),
        "trang.xht": f"<html {XHTML}><script>{RUN}</script></html>".encode(),
        "trang.ht ml": PAGE.encode() + b"\x01",
        "trang.s-html": b"<!--#exec cmd='id'-->" + PAGE.encode(),
        "trang": PAGE.encode(),
        "trang.dat": PAGE.encode() + b"\x01",
        "trang.xyz": b"\n\t <p>a" + PAGE.encode(),
        "trang.html5": PAGE.encode(),
        "trang.txt": PAGE.encode(),
        "trang.csv": PAGE.encode(),
        "trang.mp4": b"<!--ftypmp42-->" + PAGE.encode(),
        "trang.m4v": b"<!--ftyp-->" + PAGE.encode(),
        "trang.doc": PAGE.encode(),
        "trang.pdf": PAGE.encode(),
        "trang.rtf": PAGE.encode(),
        "ma.js": RUN.encode(),
        "ma.j-s": RUN.encode(),
        "ma.mjs": RUN.encode(),
        "ma.m-js": RUN.encode() + b"\x01",
        "kieu.c-ss": b"@import '/da-chay';",
        "thanh-phan.htc": b"<public:attach event='onload'/>",
        "phim.s-wf": b"FWS\x06" + bytes(60),
        "ung-dung.hta": PAGE.encode(),
        "luu.mht": b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode(),
        "luu.m-html": b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode(),
        "cay.xml": f"<?xml version='1.0'?><a><script {XHTML}>{RUN}</script></a>".encode(),
        "cay.x-ml": f"<?xml version='1.0'?><a><script {XHTML}>{RUN}</script></a>".encode(),
        "cay.xsl": b"<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>",
        "cay.xs-lt": b"<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>",
        "cay.rss": f"<rss><script {XHTML}>{RUN}</script></rss>".encode(),
        "cay.rdf": f"<r><script {XHTML}>{RUN}</script></r>".encode(),
        "cay.kml": f"<kml><script {XHTML}>{RUN}</script></kml>".encode(),
        "cay.dat": f"<?xml version='1.0'?><a><script {XHTML}>{RUN}</script></a>".encode(),
        "cay": f"<feed><script {XHTML}>{RUN}</script></feed>".encode(),
        "cay.mathml": f"<m><script {XHTML}>{RUN}</script></m>".encode(),
        "hinh.svgz": gzip.compress(svg(f"<script>{RUN}</script>")),
        "hinh.svg-z": gzip.compress(svg(f"<script>{RUN}</script>")),
        "hinh.png": svg(f"<script>{RUN}</script>"),
        "hinh.s-vg": svg(f"<script>{RUN}</script>"),
        "hinh.xyz": svg(f"<script>{RUN}</script>"),
        "trang.web-manifest": b"{}",
        "ma.was-m": b"\x00asm\x01\x00\x00\x00",
        "may-chu.ph-p": b"<?php system('id') ?>",
        "may-chu.as-px": b"<%@ Page %>",
        "trang.zip": zipped({"a.html": PAGE}),
        "hai-mat.pdf": text_pdf("x") + zipped({"a.html": PAGE}),
        "hai-mat.gif": b"GIF89a" + bytes(9) + zipped({"a.html": PAGE}),
    }
)
"""Files that must be refused, by the name that their editor gave them."""

INERT_FILES: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        "van-ban.txt": f"Cách viết: {PAGE}".encode(),
        "van-ban-utf16.txt": PAGE.encode("utf-16"),
        "bang.csv": f'Tên;Mã\n"{PAGE}";=cmd|x\n'.encode("utf-8-sig"),
        "so-lieu.json": b'{"a": "<script>alert(1)</script>"}',
        "lich.ics": f"BEGIN:VCALENDAR\nDESCRIPTION:{PAGE}\nEND:VCALENDAR\n".encode(),
        "nhat-ky.log": f"GET /{PAGE}\n".encode(),
        "anh.gif": _picture("GIF") + PAGE.encode(),
        "anh-co-ma.webp": _picture("WEBP") + RUN.encode() + PAGE.encode(),
        "anh-co-duoi.png": png() + PAGE.encode(),
        "anh.bmp": _picture("BMP") + PAGE.encode(),
        "am-thanh.mp3": b"ID3\x03" + bytes(20) + PAGE.encode(),
        "phim.mp4": b"\x00\x00\x00\x18ftypmp42" + PAGE.encode(),
        "nen.zip": zipped({"a.txt": PAGE}),
        "nen.gz": gzip.compress(PAGE.encode()),
        "la.dat": b"\x00\x01" + PAGE.encode(),
        "la.bin": bytes(range(256)) + PAGE.encode(),
        "chu.rtf": rb"{\rtf1 " + PAGE.encode() + b"}",
    }
)
"""Files that may pass: whatever a server says of them, a browser must run nothing in them."""
