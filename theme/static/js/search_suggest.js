// What else to try when nothing was found: other numbers with the serial, words that may have been meant by a misspelt
// one, parts of what was typed. Each that is offered finds something.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});
  const MOST = 5;
  const OPTIONS = 8;

  // Whether one letter was left out, added, changed, or swapped with the next.
  const isOneSlipApart = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) {
      return false;
    }
    let start = 0;
    while (start < one.length && one[start] === other[start]) {
      start++;
    }
    let end = 0;
    while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) {
      end++;
    }
    const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
    return left.length + right.length < 3 || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
  };

  // What a word may have meant: words one slip apart, or two words written as one; common words first.
  const meant = (word, known, ranks) => {
    const apart = Array.from({ length: word.length - 1 }, (_, at) => [word.slice(0, at + 1), word.slice(at + 1)]);
    const whole = apart.filter((two) => two.every((one) => ranks.has(one))).sort((one, other) => Math.max(...one.map((part) => ranks.get(part))) - Math.max(...other.map((part) => ranks.get(part))));
    const typed = search.asTelex([word])[0];
    const near = known.filter((other) => isOneSlipApart(word, other) || isOneSlipApart(typed, other));
    return [...near.map((one) => [one]), ...whole].slice(0, OPTIONS);
  };

  const misspelt = async (words) => {
    const known = await search.spelt();
    const ranks = new Map(known.map((word, at) => [word, at]));
    const options = words.map((word) => {
      const plain = search.fold(word);
      return /^[a-z]{2,20}$/.test(plain) && !ranks.has(plain) ? meant(plain, known, ranks) : [[word]];
    });
    if (options.some((some) => !some.length) || options.every((some, at) => some[0][0] === words[at] && some.length === 1)) {
      return [];
    }
    // One word after another in all its meanings, the others in their likeliest.
    const tries = options.flatMap((some, at) => some.map((option) => options.map((other, place) => (place === at ? option : other[0])).flat()));
    return [...new Map(tries.map((one) => [one.join(" "), one])).values()];
  };

  const partsOf = (words) => {
    const parts = [];
    for (let size = words.length - 1; size > 1; size--) {
      for (let at = 0; at + size <= words.length; at++) {
        parts.push(words.slice(at, at + size));
      }
    }
    return parts;
  };

  // A word that nobody wrote cut into syllables that are known, in the fewest pieces: "kilomet" as texts write it, ki-lô-mét.
  const inSyllables = (word, ranks) => {
    const best = [[]]; // by how many letters are cut
    for (let end = 1; end <= word.length; end++) {
      for (let start = Math.max(0, end - SYLLABLE); start < end; start++) {
        const piece = word.slice(start, end);
        if (best[start] && (ranks.has(piece) || VOWEL.test(piece)) && !(best[end]?.length <= best[start].length + 1)) {
          best[end] = [...best[start], piece];
        }
      }
    }
    return best[word.length] || null;
  };
  const SYLLABLE = 7; // letters
  const VOWEL = /^[aeiouy]$/;

  // Words as texts may have them that write apart or together what was typed otherwise: "web site", "inđônêxia".
  const otherSpaces = (words, ranks, isUnknown) => {
    const joined = words.slice(1).flatMap((word, at) => (ranks.has(search.fold(words[at] + word)) ? [[...words.slice(0, at), words[at] + word, ...words.slice(at + 2)]] : []));
    const cut = words.flatMap((word) => (isUnknown(word) && inSyllables(search.fold(word), ranks)) || [word]);
    return cut.length > words.length ? [...joined, cut] : joined;
  };

  // A query as it was likeliest meant, in several ways: typed for an input method that was off, spaced otherwise, or misspelt.
  search.corrected = async (words) => {
    const known = await search.spelt();
    const ranks = new Map(known.map((word, at) => [word, at]));
    const isUnknown = (word) => /^[a-z]{2,20}$/.test(search.fold(word)) && !ranks.has(search.fold(word));
    const plain = search.asTelex(words);
    if (plain.filter((word, at) => word !== words[at]).length > 1 && words.some(isUnknown) && !plain.some(isUnknown)) {
      return [plain];
    }
    return [...otherSpaces(words, ranks, isUnknown), ...(words.length > 1 && words.some(isUnknown) ? (await misspelt(words)).slice(0, OPTIONS) : [])];
  };

  // → queries as text; `near` are numbers with the serial that was typed.
  search.suggestions = async (query, near) => {
    const tries = near.slice(0, MOST).map((name) => {
      const [serial, year, letters] = name.split("/");
      return [serial, year, letters.replaceAll(".", "-").toUpperCase()].filter(Boolean).join("/");
    });
    const add = async (some, wide) => {
      const isNew = !tries.some((text) => ` ${text} `.includes(` ${some.join(" ")} `));
      if (tries.length < MOST && isNew && (await search.find({ numbers: [], words: some, all: some, quoted: !wide }, wide)).hits.length) {
        tries.push(some.join(" "));
      }
    };
    const meanings = query.words.length ? await misspelt(query.words) : [];
    for (const some of meanings) {
      await add(some, false);
    }
    if (meanings.length && !tries.length) {
      await add(meanings[0], true);
    }
    for (const some of [...query.numbers.map((number) => search.words(number.said).filter((word) => !/\d/.test(word))), ...partsOf(query.words)]) {
      if (some.length > 1) {
        await add(some, false);
      }
    }
    return tries;
  };
})();
