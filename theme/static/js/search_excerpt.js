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

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  // Where the phrase does not stand: parts of it, the longest first, and words of which no part was found; with marks
  // typed, a word is not found in one with others.
  const scattered = (words, part, look, at, found) => {
    const exact = words.some((word) => search.fold(word) !== word);
    const isTyped = (place, word) => !exact || search.words(at(place))[0] === word;
    const left = new Set(words.keys());
    for (let size = words.length - 1; size > 0; size--) {
      for (let start = 0; start + size <= words.length; start++) {
        const within = Array.from({ length: size }, (_, step) => start + step);
        if (within.some((one) => left.has(one))) {
          const before = found.length;
          look(part(start, start + size), size > 1 ? 2 * size : 1);
          const kept = size > 1 ? found.slice(before) : found.slice(before).filter((place) => isTyped(place, words[start]));
          found.length = before;
          found.push(...kept);
          if (kept.length) {
            within.forEach((one) => left.delete(one));
          }
        }
      }
    }
  };

  const places = (text, query) => {
    const { words } = query;
    const folded = search.fold(text);
    const border = (inner) => new RegExp(`(?<![\\p{L}\\p{N}])${inner}(?![\\p{L}\\p{N}])`, "gu");
    const found = [];
    const look = (inner, weight) => {
      for (const match of folded.matchAll(border(inner))) {
        found.push({ start: match.index, end: match.index + match[0].length, weight });
      }
    };
    const plain = words.map((word) => escaped(search.fold(word)));
    const part = (start, end) => plain.slice(start, end).join("[^\\p{L}\\p{N}]+");
    if (plain.length) {
      look(part(0, plain.length), 10);
    }
    if (!found.length) {
      scattered(words, part, look, (place) => text.slice(place.start, place.end), found);
    }
    for (const number of query.numbers) {
      const letters = number.letters && `[^\\p{L}\\p{N}]*${[...number.letters].map(escaped).join("[^\\p{L}\\p{N}]*")}`;
      look(`0*${escaped(number.serial)}${number.year && `[/–-]${number.year}`}(?:[/–-](?:(?:19|20)\\d\\d[/–-])?)?${letters}[\\p{L}\\p{N}/&-]*`, 20);
    }
    if (query.bare) {
      look(`0*${query.bare}`, 5);
    }
    const typed = search.nfc(words.join(" ")).toLowerCase();
    for (const place of found) {
      place.weight += text.slice(place.start, place.end).toLowerCase() === typed ? 5 : 0;
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
    for (const place of found) {
      const inside = found.filter((one) => one.start >= place.start && one.end <= place.start + AROUND);
      const sum = new Set(inside.map((one) => text.slice(one.start, one.end).toLowerCase())).size + place.weight;
      if (sum > most) {
        most = sum;
        best = place;
      }
    }
    let start = Math.max(0, best.start - AROUND / 2);
    let end = Math.min(text.length, start + 2 * AROUND);
    start = start && text.indexOf(" ", start) + 1;
    end = end < text.length ? text.lastIndexOf(" ", end) : end;
    return [start > 0 ? "… " : "", ...highlighted(text, found, start, Math.max(start, end)), end < text.length ? " …" : ""];
  };

  // A text whole, with what was asked for marked.
  search.marked = (text, query) => highlighted(text, places(text, query), 0, text.length);
})();
