// What is shown of a result: where in its title and text that stands which was asked for.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});
  const AROUND = 130;

  search.make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) {
      element.className = name;
    }
    element.append(...children);
    return element;
  };

  const { make } = search;

  // Folded, with one letter for y and i where they are one sound (ky thuat, ki thuat), letter for letter.
  const fold = (text) => search.fold(text).replace(/(^|[^aeiou]|qu)y(?![a-z])/g, "$1i");

  const isLetter = (char) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  // Whether nothing but zeros stands before a figure.
  const isZeros = (folded, start, word) => /^[1-9]/.test(word) && /(^|[^\p{L}\p{N}])0+$/u.test(folded.slice(Math.max(0, start - 9), start));
  // Where folded words stand one after another in a folded text, whatever signs are between them.
  const standing = (folded, words) => {
    const found = [];
    for (let start = folded.indexOf(words[0]); start >= 0; start = folded.indexOf(words[0], start + 1)) {
      let end = isLetter(folded[start - 1]) && !isZeros(folded, start, words[0]) ? -1 : start + words[0].length;
      for (let at = 1; at < words.length && end > 0; at++) {
        const gap = end;
        while (end < folded.length && !isLetter(folded[end])) {
          end++;
        }
        while (/^[1-9]/.test(words[at]) && folded[end] === "0") {
          end++;
        }
        end = end > gap && folded.startsWith(words[at], end) ? end + words[at].length : -1;
      }
      if (end > 0 && !isLetter(folded[end])) {
        found.push({ start, end });
        start = end - 1;
      }
    }
    return found;
  };

  // Where a serial stands, with zeros before it and what the pattern `rest` allows after it.
  const numbered = (folded, serial, rest) => {
    const after = new RegExp(`${rest}(?![\\p{L}\\p{N}])`, "uy");
    const found = [];
    for (let at = folded.indexOf(serial); at >= 0; at = folded.indexOf(serial, at + 1)) {
      let start = at;
      while (folded[start - 1] === "0") {
        start--;
      }
      after.lastIndex = at + serial.length;
      if (!isLetter(folded[start - 1]) && after.test(folded)) {
        found.push({ start, end: after.lastIndex });
      }
    }
    return found;
  };

  // Where the phrase does not stand: parts of it, the longest first, and words of which no part was found; with marks
  // typed, a word is not found in one with others.
  const scattered = (text, folded, words, plain) => {
    const exact = words.some((word, at) => word !== plain[at]);
    const found = [];
    const left = new Set(words.keys());
    for (let size = words.length - 1; size > 0; size--) {
      for (let start = 0; start + size <= words.length; start++) {
        const within = Array.from({ length: size }, (_, step) => start + step);
        if (within.some((one) => left.has(one))) {
          const all = standing(folded, plain.slice(start, start + size));
          const kept = size > 1 || !exact ? all : all.filter((place) => search.words(text.slice(place.start, place.end))[0] === words[start]);
          if (kept.length) {
            found.push(...kept.map((place) => ({ ...place, weight: size > 1 ? 2 * size : 1 })));
            within.forEach((one) => left.delete(one));
          }
        }
      }
    }
    return found;
  };

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const PHRASE = 10;
  const TYPED = 5;
  const places = (text, query) => {
    const { words } = query;
    const folded = fold(text);
    const plain = words.map(fold);
    const found = plain.length ? standing(folded, plain).map((place) => ({ ...place, weight: PHRASE })) : [];
    if (plain.length && !found.length) {
      found.push(...scattered(text, folded, words, plain));
    }
    for (const number of query.numbers) {
      const letters = number.letters && `[^\\p{L}\\p{N}]*${[...number.letters].map(escaped).join("[^\\p{L}\\p{N}]*")}`;
      const rest = `${number.year && `[/–-]${number.year}`}(?:[/–-](?:(?:19|20)\\d\\d[/–-])?)?${letters}[\\p{L}\\p{N}/&-]*`;
      found.push(...numbered(folded, number.serial, rest).map((place) => ({ ...place, weight: 20 })));
    }
    if (query.bare) {
      found.push(...numbered(folded, query.bare, "").map((place) => ({ ...place, weight: 5 })));
    }
    const typed = search.nfc(words.join(" ")).toLowerCase();
    for (const place of found) {
      place.said = text.slice(place.start, place.end).toLowerCase();
      place.weight += place.said === typed ? TYPED : 0;
    }
    return found.sort((one, other) => one.start - other.start || other.end - one.end);
  };

  const highlighted = (text, found, start, end) => {
    const pieces = [];
    let at = start;
    for (const place of found) {
      if (place.start >= at && place.end <= end) {
        pieces.push(text.slice(at, place.start), make("mark", "", text.slice(place.start, place.end)));
        at = place.end;
      }
    }
    pieces.push(text.slice(at, end));
    return pieces;
  };

  // The piece of a text where most of what was asked for stands together, marked.
  search.excerpt = (text, query) => {
    const found = places(text, query);
    let best = { start: 0 };
    let most = -1;
    for (let at = 0; at < found.length; at++) {
      const last = found[at].start + AROUND;
      const said = new Set();
      for (let next = at; next < found.length && found[next].start <= last; next++) {
        if (found[next].end <= last) {
          said.add(found[next].said);
        }
      }
      const sum = said.size + found[at].weight;
      if (sum > most) {
        most = sum;
        best = found[at];
      }
    }
    let start = Math.max(0, best.start - AROUND / 2);
    let end = Math.min(text.length, start + 2 * AROUND);
    start = start && text.indexOf(" ", start) + 1;
    end = end < text.length ? text.lastIndexOf(" ", end) : end;
    return [start > 0 ? "… " : "", ...highlighted(text, found, start, Math.max(start, end)), end < text.length ? "\u00a0…" : ""];
  };

  // Whether no better excerpt than that of this text can be: the phrase stands there as it was typed.
  search.isBest = (text, query) => {
    const exact = search.hasMarks(query.words);
    return !query.numbers.length && !query.bare && query.words.length > 0 && places(text, query).some((place) => place.weight >= PHRASE + (exact ? TYPED : 0));
  };

  // A text whole, with what was asked for marked.
  search.marked = (text, query) => highlighted(text, places(text, query), 0, text.length);
})();
