"""Allow-list of SVG: elements and attributes that draw, none that runs, moves, embeds or fetches.

The lists are those of SVG 1.1 and 2 without scripting, animation, links out, embedded pages and external files, with
what drawing programs write beside them. A vocabulary that no browser acts on may stand within its own namespace.
"""

from typing import Final

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
XML: Final = "http://www.w3.org/XML/1998/namespace"

_SHAPES: Final = "circle ellipse image line path polygon polyline rect text textPath tspan use"
_STRUCTURE: Final = "a clipPath defs desc g marker mask metadata pattern style svg switch symbol title view"
_PAINT: Final = (
    "hatch hatchpath linearGradient mesh meshgradient meshpatch meshrow radialGradient solidColor solidcolor stop"
)
_FILTERS: Final = (
    "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap "
    "feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode "
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter"
)
_FONTS: Final = "altGlyph altGlyphDef altGlyphItem font font-face glyph glyphRef hkern missing-glyph tref vkern"
_TEXT_2: Final = "flowDiv flowPara flowRegion flowRoot flowSpan"
ELEMENTS: Final = frozenset(f"{_SHAPES} {_STRUCTURE} {_PAINT} {_FILTERS} {_FONTS} {_TEXT_2}".split())
"""Local names of elements of SVG."""

_COMMON: Final = "class focusable id lang role style tabindex type media title transform"
_GEOMETRY: Final = (
    "cx cy d dx dy fr fx fy gradientTransform gradientUnits height href lengthAdjust markerHeight markerUnits markerWidth "
    "offset orient path pathLength patternContentUnits patternTransform patternUnits points preserveAspectRatio r refX "
    "refY rotate rx ry side spacing spreadMethod startOffset method textLength viewBox width x x1 x2 y y1 y2 z"
)
_PRESENTATION: Final = (
    "alignment-baseline background backdrop-filter baseline-shift block-progression clip clip-path clip-rule color "
    "color-interpolation color-interpolation-filters color-profile color-rendering cursor direction display "
    "dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family "
    "font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant "
    "font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variation-settings "
    "font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning "
    "letter-spacing lighting-color line-height line-increment marker marker-end marker-mid marker-start mask mask-type "
    "mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-margin shape-padding "
    "shape-rendering shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-alignment "
    "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width "
    "text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style "
    "text-indent text-orientation text-overflow text-rendering text-transform transform-box transform-origin "
    "unicode-bidi vector-effect visibility white-space word-spacing writing-mode"
)
_FILTERING: Final = (
    "amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent filterRes filterUnits in "
    "in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator order "
    "pointsAtX pointsAtY pointsAtZ preserveAlpha primitiveUnits radius result scale seed slope specularConstant "
    "specularExponent stdDeviation stitchTiles surfaceScale tableValues targetX targetY values xChannelSelector "
    "yChannelSelector"
)
_MASKING: Final = "clipPathUnits maskContentUnits maskUnits"
_DOCUMENT: Final = (
    "baseProfile contentScriptType contentStyleType requiredExtensions requiredFeatures systemLanguage version viewTarget "
    "zoomAndPan"
)
_FONT_DATA: Final = (
    "accent-height alphabetic arabic-form ascent bbox cap-height descent format g1 g2 glyph-name glyphRef hanging "
    "horiz-adv-x horiz-origin-x horiz-origin-y ideographic k mathematical overline-position overline-thickness panose-1 "
    "slope stemh stemv strikethrough-position strikethrough-thickness u1 u2 underline-position underline-thickness "
    "unicode unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical vert-adv-y vert-origin-x "
    "vert-origin-y widths x-height"
)
# Left on the elements by programs and libraries that draw icons; browsers know none of them.
_LEFTOVERS: Final = "align overflow-x overflow-y p-id t"
ATTRIBUTES: Final = frozenset(
    f"{_COMMON} {_GEOMETRY} {_PRESENTATION} {_FILTERING} {_MASKING} {_DOCUMENT} {_FONT_DATA} {_LEFTOVERS}".split()
)
"""Attributes without a namespace that elements of SVG may have, beside `data-…` and `aria-…`."""

XLINK_ATTRIBUTES: Final = frozenset({"actuate", "arcrole", "href", "role", "show", "title", "type"})
XML_ATTRIBUTES: Final = frozenset({"id", "lang", "space"})
"""Attributes of XML itself; its `base` would move every reference of the picture elsewhere."""

INSTRUCTIONS: Final = frozenset({"xpacket", "adobe-xap-filters"})
"""Processing instructions that drawing programs write around their own data."""

_VOCABULARIES: Final = (
    "http://ns.adobe.com/",
    "http://purl.org/dc/",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.inkscape.org/namespaces/",
    "http://inkscape.sourceforge.net/",
    "http://sodipodi.sourceforge.net/",
    "http://www.bohemiancoding.com/sketch",
    "http://www.figma.com/",
    "http://www.serif.com/",
    "http://vectornator.io",
    "http://krita.org/",
    "http://www.corel.com/",
    "http://schemas.microsoft.com/visio/",
    "http://xml.openoffice.org/svg/",
    "http://sun.com/xmlns/staroffice/",
    "http://www.openswatchbook.org/",
    "http://www.vectorworks.net/",
    "https://boxy-svg.com",
    "https://sketch.io",
    "adobe:ns:meta/",
)
"""Beginnings of the names of vocabularies that drawing programs keep their own notes in; browsers act on none."""


def is_notes(namespace: str) -> bool:
    """Return whether a namespace is one in which a drawing program keeps its own notes."""
    return namespace.startswith(_VOCABULARIES)
