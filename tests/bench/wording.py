"""The wording of real prose for generated articles: few words often, many words seldom.

Articles of `corpus.py` are put together from some hundred turns of phrase, which is enough to time Markdown and citations; an
index of them would be far smaller than that of real articles. Here most of their sentences are replaced by
sentences over 30,000 words of one or two syllables, common ones often and rare ones seldom (the n-th word about as often
as 1/n), and names and numbers that stand in one article only. The mixture is set so that 10,000 articles have as many
different syllables and pairs of syllables as the growth in this project's own texts foretells (see `growth`).
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, product
from random import Random

from bench.corpus import Article, articles

WORDS = 30_000
FLAT = 12.0
"""How much the most common words are alike in number (Mandelbrot's addition to Zipf's law)."""
TOPIC = 110
"""Words that one article is made of, beside those of the corpus."""
KEPT = 0.55
"""The part of an article's sentences that stays as the corpus has it."""

_ONSETS = (
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "gi",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "nh",
    "ng",
    "ph",
    "qu",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
)
_RIMES = (
    "a",
    "ai",
    "am",
    "an",
    "ang",
    "anh",
    "ao",
    "ap",
    "at",
    "ăc",
    "ăm",
    "ăn",
    "ăng",
    "âm",
    "ân",
    "âng",
    "âp",
    "âu",
    "ay",
    "ây",
    "ê",
    "ên",
    "ênh",
    "eo",
    "et",
    "i",
    "ia",
    "iên",
    "iêu",
    "im",
    "in",
    "inh",
    "iêt",
    "o",
    "oan",
    "oang",
    "oc",
    "oi",
    "om",
    "on",
    "ong",
    "ô",
    "ôc",
    "ôi",
    "ôn",
    "ông",
    "ơ",
    "ơi",
    "ơn",
    "u",
    "ua",
    "uân",
    "uc",
    "uê",
    "ui",
    "um",
    "un",
    "ung",
    "uôc",
    "uôn",
    "ươc",
    "ương",
    "ưu",
    "y",
    "yên",
)
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_JOINTS = (
    "và",
    "của",
    "các",
    "được",
    "trong",
    "cho",
    "với",
    "là",
    "có",
    "không",
    "những",
    "khi",
    "để",
    "từ",
    "đến",
    "theo",
    "về",
    "tại",
    "này",
    "đã",
    "sẽ",
    "phải",
    "cũng",
    "như",
    "do",
    "trên",
)


def worded(count: int, seed: int = 1) -> Iterator[Article]:
    """Yield `count` articles with the wording of real prose, each a function of `seed` and its number alone."""
    lexicon = _Lexicon()
    for number, article in enumerate(articles(count, seed)):
        chance = Random(f"{seed} wording {number}")  # noqa: S311 - to vary, not to hide
        yield replace(article, body=_reworded(article.body, lexicon, chance))


def growth(tokens: int) -> tuple[int, int]:
    """How many different syllables and pairs a text of so many syllables has, by this project's own texts.

    54,000 syllables of `content/` and `docs/bien-tap` have 2,240 different ones and 19,700 different pairs, and grow
    with the power 0.35 and 0.68 of the length.
    """
    longer = tokens / 54_000
    return round(2_240 * longer**0.35), round(19_700 * longer**0.68)


class _Lexicon:
    """Words with how often each comes."""

    def __init__(self) -> None:
        chance = Random("lexicon")  # noqa: S311 - likewise
        syllables = ["".join(parts) for parts in product(_ONSETS, _RIMES, _TONES)]
        chance.shuffle(syllables)
        weights = [*accumulate(1 / (at + 20) for at in range(len(syllables)))]

        def pick() -> str:
            return syllables[bisect(weights, chance.random() * weights[-1])]

        self._words = [pick() if at % 4 == 0 else f"{pick()} {pick()}" for at in range(WORDS)]
        self._weights = [*accumulate(1 / (at + FLAT) for at in range(WORDS))]

    def word(self, chance: Random) -> str:
        return self._words[bisect(self._weights, chance.random() * self._weights[-1])]

    def topic(self, chance: Random) -> list[str]:
        """The words that one article keeps coming back to."""
        return [self.word(chance) for _ in range(TOPIC)]


def _reworded(body: str, lexicon: _Lexicon, chance: Random) -> str:
    blocks: list[str] = []
    topic = lexicon.topic(chance)
    for block in body.split("\n\n"):
        if block[0] in "#->|" or chance.random() < KEPT:
            blocks.append(block)
            continue
        size = len(block.encode())
        sentences: list[str] = []
        while sum(len(one.encode()) for one in sentences) < size:
            sentences.append(_sentence(topic, chance))
        blocks.append(" ".join(sentences))
    return "\n\n".join(blocks)


def _sentence(topic: list[str], chance: Random) -> str:
    parts = []
    for _ in range(chance.randint(4, 8)):
        parts.append(chance.choice(topic))
        if chance.random() < 0.5:
            parts.append(chance.choice(_JOINTS))
        if chance.random() < 0.02:
            parts.append(str(chance.randint(2, 5000)))
    text = " ".join(parts)
    return f"{text[0].upper()}{text[1:]}."
