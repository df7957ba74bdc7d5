// What else to try when nothing was found: other numbers with the serial, words that may have been meant by a misspelt
// one, parts of what was typed. Each that is offered finds something.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});
  const MOST = 5;
  const OPTIONS = 4;

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

  // A query as it was likeliest meant, in several ways: typed for an input method that was off, or, if it is long, misspelt.
  const LONG = 4;
  search.corrected = async (words) => {
    const known = new Set(await search.spelt());
    const isUnknown = (word) => /^[a-z]{2,20}$/.test(search.fold(word)) && !known.has(search.fold(word));
    const plain = search.asTelex(words);
    if (plain.filter((word, at) => word !== words[at]).length > 1 && words.some(isUnknown) && !plain.some(isUnknown)) {
      return [plain];
    }
    return words.length >= LONG && words.some(isUnknown) ? (await misspelt(words)).slice(0, OPTIONS) : [];
  };

  // → queries as text; `near` are numbers with the serial that was typed.
  search.suggestions = async (query, near) => {
    const tries = near.slice(0, MOST).map((name) => {
      const [serial, year, letters] = name.split("/");
      return [serial, year, letters.replaceAll(".", "-").toUpperCase()].filter(Boolean).join("/");
    });
    const add = async (some, wide) => {
      const isNew = !tries.some((text) => ` ${text} `.includes(` ${some.join(" ")} `));
      if (tries.length < MOST && isNew && (await search.find({ numbers: [], words: some, all: some, quoted: !wide, bare: "" }, wide)).hits.length) {
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
