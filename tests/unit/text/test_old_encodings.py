"""Vietnamese of before Unicode: known, changed, and told from what is not."""

import pytest

from cchc.text.old_encodings import from_old_encoding, garbled, old_encoding

TCVN3 = "Tµi liÖu l\xadu hµnh néi bé. KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2026 cña Së X©y dùng"
VNI = "Taøi lieäu löu haønh noäi boä. Keá hoaïch caûi caùch haønh chính naêm 2026 cuûa Sôû Xaây döïng"
UNICODE = "Tài liệu lưu hành nội bộ. Kế hoạch cải cách hành chính năm 2026 của Sở Xây dựng"


VPS = "Tài liŒu lÜu hành n¶i b¶. K‰ hoåch cäi cách hành chính næm 2026 cûa Sª Xây d¿ng"


@pytest.mark.parametrize(("text", "encoding"), [(TCVN3, "TCVN3"), (VNI, "VNI"), (VPS, "VPS")])
def test_old_encodings_are_known_and_changed(text: str, encoding: str) -> None:
    assert (old_encoding(text), from_old_encoding(text, encoding)) == (encoding, UNICODE)


@pytest.mark.parametrize(
    "text",
    [
        UNICODE,
        "Les élèves français étudient à l'école où naît la poésie, ça et là, dès l'été",
        "El niño pequeño mañana soñó con la montaña y la compañía española",
        "Größe, Straße, Übung, schön, Mädchen, für, können, müssen, Äpfel",
        "",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert (old_encoding(text), garbled(text)) == ("", "")


def test_text_read_in_a_wrong_encoding_is_garbled() -> None:
    assert garbled(UNICODE.encode().decode("cp1252", "replace"))
    assert garbled("K\ufffd ho\ufffdch c\ufffdi")
