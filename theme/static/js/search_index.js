// Finding and ranking: which results have what was asked for, and in which order. The files that are read: search_files.js.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const [TEXT, TITLE, TEXT_MARKED, TITLE_MARKED] = [1, 2, 4, 8];
  let root = null;

  // For each passage of a block where these one or two words stand: in text or title, and with the typed tone marks.
  const standing = async (block, typed, exact) => {
    const found = new Uint8Array(root.owner.length);
    const term = search.term(typed, exact);
    await search.eachPlace(block, term, (passages, first, marks, inTitle) => {
      const agrees = marks.every((one, at) => term.marks[at] < 0 || term.marks[at] === one);
      const flags = inTitle ? (agrees ? TITLE | TITLE_MARKED : TITLE) : agrees ? TEXT | TEXT_MARKED : TEXT;
      for (const passage of passages) {
        found[first + passage] |= flags;
      }
    });
    return found;
  };

  const inAll = (all) => {
    const left = all[0].slice();
    for (const one of all.slice(1)) {
      for (let at = 0; at < left.length; at++) {
        left[at] &= one[at];
      }
    }
    return left;
  };

  // Which results have the number: own first, exact spelling of the symbol before a shorter one.
  const withNumber = async (block, number) => {
    const found = new Map();
    const near = [];
    await search.eachNumber(block, number.serial, (name, passages, own) => {
      const [, year, symbol] = name.split("/");
      const groups = symbol.split(".");
      const letters = groups.join("");
      const fits = !number.letters || groups.some((_, at) => [groups.slice(0, at + 1), groups.slice(at)].some((some) => some.join("") === number.letters));
      if (!fits || (number.year && number.year !== year)) {
        near.push(name);
        return;
      }
      const exact = letters === number.letters ? 1 : 0;
      for (const [some, rank] of [[passages, 2], [own, 4]]) {
        for (const passage of some) {
          const owner = root.owner[passage];
          const known = found.get(owner);
          if (!known || known.rank < rank + exact) {
            found.set(owner, { rank: rank + exact, passage: rank === 2 ? passage : known?.passage });
          }
        }
      }
    });
    return { found, near };
  };

  const pairsOf = (words) => (words.length > 1 ? words.slice(1).map((word, at) => [words[at], word]) : [words]);

  // Ranks of results by words: 8 phrase in the title, 7 in the text; 6 and 5 where only the folded form agrees.
  const withPhrase = (pairs) => {
    const found = new Map();
    inAll(pairs).forEach((at, passage) => {
      if (at) {
        const owner = root.owner[passage];
        const rank = at & TITLE_MARKED ? 8 : at & TEXT_MARKED ? 7 : at & TITLE ? 6 : 5;
        const known = found.get(owner) || { rank: 0 };
        found.set(owner, { rank: Math.max(rank, known.rank), passage: known.passage ?? (at & TEXT ? passage : undefined) });
      }
    });
    return found;
  };

  // All words with the typed marks, wherever they stand: 6.5 for three or more in the title, 3 for two; else 1 and up to 2
  // more by how many neighbours of the query are neighbours in one passage, which is the one to show.
  const withWords = async (block, words, pairs, exact) => {
    const singles = await Promise.all(words.map((word) => standing(block, [word], exact)));
    const byResult = singles.map((flags) => {
      const results = new Uint8Array(root.first.length);
      flags.forEach((at, passage) => {
        results[root.owner[passage]] |= (at & TITLE_MARKED ? TITLE | TEXT : 0) | (at & TEXT_MARKED ? TEXT : 0);
      });
      return results;
    });
    const near = new Map();
    root.owner.forEach((owner, passage) => {
      const held = singles.filter((flags) => flags[passage] & TEXT_MARKED).length;
      if (held) {
        const weight = pairs.filter((flags) => flags[passage] & TEXT_MARKED).length + held / (words.length + 1);
        if (weight > (near.get(owner)?.weight ?? 0)) {
          near.set(owner, { passage, weight });
        }
      }
    });
    const found = new Map();
    inAll(byResult).forEach((at, owner) => {
      if (at) {
        const best = near.get(owner);
        const title = at & TITLE ? (words.length > 2 ? 6.5 : 3) : 0;
        found.set(owner, { rank: title || 1 + (2 * (best?.weight ?? 0)) / (pairs.length + 1), passage: best?.passage });
      }
    });
    return found;
  };

  const worded = async (block, words, wide) => {
    const exact = words.some((word) => search.fold(word) !== word);
    const pairs = await Promise.all(pairsOf(words).map((typed) => standing(block, typed, exact)));
    const found = withPhrase(pairs);
    if (wide && words.length > 1) {
      for (const [owner, one] of await withWords(block, words, pairs, exact)) {
        const known = found.get(owner);
        found.set(owner, known ? { rank: Math.max(known.rank, one.rank), passage: known.passage ?? one.passage } : one);
      }
    }
    return found;
  };

  // → {hits: [{result, rank, passage, loose}], near: other numbers with the serial}. `wide`: words may stand apart.
  search.find = async (query, wide) => {
    root = await search.open();
    const hits = [];
    const near = new Set();
    await Promise.all(
      root.blocks.map(async (block) => {
        const numbered = await Promise.all(query.numbers.map((number) => withNumber(block, number)));
        numbered.forEach((one) => one.near.forEach((text) => near.add(text)));
        const said = query.words.length ? await worded(block, query.words, wide) : null;
        const bare = query.bare ? (await withNumber(block, { serial: query.bare, year: "", letters: "" })).found : null;
        const sets = [...numbered.map((one) => one.found), ...(said ? [said] : [])];
        for (const owner of sets[0].keys()) {
          if (sets.every((one) => one.has(owner))) {
            const parts = sets.map((one) => one.get(owner));
            const own = (bare?.get(owner)?.rank ?? 0) >= 4 ? 100 : 0;
            const rank = parts.reduce((sum, part, at) => sum + part.rank * (at < numbered.length ? 20 : 1), own);
            const passage = parts.map((part) => part.passage).find((one) => one !== undefined);
            hits.push({ result: owner, rank, passage, loose: Boolean(said) && said.get(owner).rank < 4 });
          }
        }
      }),
    );
    // Pages that merely hold the words come after those where the phrase stands; newer before older.
    hits.sort((one, other) => one.loose - other.loose || other.rank - one.rank || other.result - one.result);
    return { hits, near: [...near] };
  };
})();
