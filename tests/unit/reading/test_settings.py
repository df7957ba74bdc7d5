"""Settings that read alike have one fingerprint."""

from cchc.reading.reading_settings import ReadingSettings


def test_a_fingerprint_changes_with_every_setting_and_nothing_else() -> None:
    prints = {
        ReadingSettings().fingerprint,
        ReadingSettings(content="content", citations=True).fingerprint,
        ReadingSettings(content="noi-dung").fingerprint,
        ReadingSettings(citations=False).fingerprint,
    }
    assert len(prints) == 3
