// Finding and ranking: which results have what was asked for, and in which order. Every query is run once, so loops are
// plain and over flat arrays: a browser has no time to make faster ones of others. What is read: search_shards.js.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const [TEXT, TITLE, TEXT_MARKED, TITLE_MARKED] = [1, 2, 4, 8];
  let root = null;

  // What is known of each result: its rank, 0 for none, and the passage to show, counted from 1, 0 for none.
  const nothing = () => ({ rank: new Float64Array(root.size), passage: new Uint32Array(root.size) });

  const stood = new Map();
  const nameOf = (typed, exact) => `${typed.join(" ")} ${exact}`;
  // For each passage whether these one or two words stand there: in text or title, and with the typed tone marks.
  const standing = (typed, exact) => {
    const name = nameOf(typed, exact);
    if (!stood.has(name)) {
      stood.set(name, look(search.term(typed, exact)));
    }
    return stood.get(name);
  };
  const look = async (term) => {
    const found = new Uint8Array(root.passages);
    const [one, other] = term.marks;
    const meet = (places, first, mark, second, inTitle) => {
      const agrees = (one < 0 || one === mark) && (other < 0 || other === second);
      const flags = inTitle ? (agrees ? TITLE | TITLE_MARKED : TITLE) : agrees ? TEXT | TEXT_MARKED : TEXT;
      for (let at = 0; at < places.length; at++) {
        found[first + places[at]] |= flags;
      }
    };
    await Promise.all(root.blocks.map((block) => search.eachPlace(block, term, meet)));
    return found;
  };

  // Which results have the number: own first, exact spelling of the symbol before a shorter one. `near` gets other numbers.
  const withNumber = async (number, near) => {
    const found = nothing();
    const meet = (name, passages, own) => {
      const [, year, symbol] = name.split("/");
      const groups = symbol.split(".");
      const letters = groups.join("");
      const fits = !number.letters || groups.some((_, at) => [groups.slice(0, at + 1), groups.slice(at)].some((some) => some.join("") === number.letters));
      if (!fits || (number.year && number.year !== year)) {
        near.add(name);
        return;
      }
      const exact = letters === number.letters ? 1 : 0;
      for (const [some, rank] of [[passages, 2], [own, 4]]) {
        for (const passage of some) {
          const owner = root.owner[passage];
          if (found.rank[owner] < rank + exact) {
            found.rank[owner] = rank + exact;
            found.passage[owner] = rank === 2 ? passage + 1 : found.passage[owner];
          }
        }
      }
    };
    await Promise.all(root.blocks.map((block) => search.eachNumber(block, number.serial, meet)));
    return found;
  };

  // Ranks by words: 8 phrase in the title, 7 in the text; 6 and 5 where only the folded form agrees.
  const RANKS = Float64Array.from({ length: 16 }, (_, at) => (at & TITLE_MARKED ? 8 : at & TEXT_MARKED ? 7 : at & TITLE ? 6 : at ? 5 : 0));
  const withPhrase = (pairs) => {
    const found = nothing();
    for (let passage = 0; passage < root.passages; passage++) {
      let flags = 15;
      for (let at = 0; flags && at < pairs.length; at++) {
        flags &= pairs[at][passage];
      }
      if (flags) {
        const owner = root.owner[passage];
        if (found.rank[owner] < RANKS[flags]) {
          found.rank[owner] = RANKS[flags];
        }
        if (flags & TEXT && !found.passage[owner]) {
          found.passage[owner] = passage + 1;
        }
      }
    }
    return found;
  };

  // Which results have all words with the typed marks, in title or text: TITLE and TEXT as flags.
  const HOLDS = Uint8Array.from({ length: 16 }, (_, at) => (at & TITLE_MARKED ? TITLE | TEXT : at & TEXT_MARKED ? TEXT : 0));
  const inAll = (singles) => {
    const left = new Uint8Array(root.size);
    const { first } = root;
    for (let owner = 0; owner < root.size; owner++) {
      let flags = TITLE | TEXT;
      for (let at = 0; flags && at < singles.length; at++) {
        let here = 0;
        for (let passage = first[owner]; passage < first[owner + 1]; passage++) {
          here |= HOLDS[singles[at][passage]];
        }
        flags &= here;
      }
      left[owner] = flags;
    }
    return left;
  };

  const countMarked = (all, passage) => {
    let count = 0;
    for (let at = 0; at < all.length; at++) {
      count += all[at][passage] & TEXT_MARKED ? 1 : 0;
    }
    return count;
  };

  // All words with the typed marks, wherever they stand, are added to what has the phrase: 6.5 for three or more in the title,
  // 3 for two; else 1 and up to 2 more by how many neighbours of the query are neighbours in one passage, which is the one to show.
  const addWords = (found, singles, pairs) => {
    const left = inAll(singles);
    for (let owner = 0; owner < root.size; owner++) {
      if (left[owner]) {
        let [weight, best] = [0, 0];
        for (let passage = root.first[owner]; passage < root.first[owner + 1]; passage++) {
          const held = countMarked(singles, passage);
          const sum = held && countMarked(pairs, passage) + held / (singles.length + 1);
          if (sum > weight) {
            [weight, best] = [sum, passage + 1];
          }
        }
        const title = left[owner] & TITLE ? (singles.length > 2 ? 6.5 : 3) : 0;
        found.rank[owner] = Math.max(found.rank[owner], title || 1 + (2 * weight) / (pairs.length + 1));
        found.passage[owner] ||= best;
      }
    }
  };

  const worded = async (words, wide) => {
    const exact = words.some((word) => search.fold(word) !== word);
    const neighbours = words.length > 1 ? words.slice(1).map((word, at) => [words[at], word]) : [words];
    // What was loaded before is looked at first: where that stands nowhere together, the rest need not be loaded.
    const known = neighbours.filter((typed) => stood.has(nameOf(typed, exact)));
    if (!wide && known.length && known.length < neighbours.length) {
      const pairs = await Promise.all(known.map((typed) => standing(typed, exact)));
      if (!withPhrase(pairs).rank.some(Boolean)) {
        return nothing();
      }
    }
    const isWide = wide && words.length > 1;
    const singles = isWide ? Promise.all(words.map((word) => standing([word], exact))) : null;
    const pairs = await Promise.all(neighbours.map((typed) => standing(typed, exact)));
    const found = withPhrase(pairs);
    if (isWide) {
      addWords(found, await singles, pairs);
    }
    return found;
  };

  // What the finished words of a query that is still being typed will need, where they stand together, is on its way meanwhile.
  search.prepare = async (address, typed) => {
    root = await search.open(address);
    const { words } = search.parse(typed.slice(0, typed.lastIndexOf(" ") + 1), root); // the last word may go on
    search.number(root);
    const exact = words.some((word) => search.fold(word) !== word);
    await Promise.all(words.slice(1).map((word, at) => standing([words[at], word], exact)));
  };

  // Results from the highest rank to the lowest, of one rank the newest first.
  const byRank = (ranks, isOf) => {
    const held = new Map();
    for (let result = root.size - 1; result >= 0; result--) {
      const rank = ranks[result];
      if (rank && isOf(result)) {
        held.has(rank) ? held.get(rank).push(result) : held.set(rank, [result]);
      }
    }
    return [...held.keys()].sort((one, other) => other - one).flatMap((rank) => held.get(rank));
  };

  // → {hits: results in order, isLoose: whether one merely holds the words, passage: by result the one to show, counted from 1,
  // near: other numbers with the serial}. `wide`: words may stand apart.
  search.find = async (query, wide) => {
    root = await search.open();
    const near = new Set();
    const numbered = query.numbers.map((number) => withNumber(number, near));
    const said = query.words.length ? worded(query.words, wide) : null;
    const bare = query.bare ? withNumber({ serial: query.bare, year: "", letters: "" }, new Set()) : null;
    search.number(root);
    const all = await Promise.all([...numbered, ...(said ? [said] : [])]);
    const own = (await bare)?.rank;
    const words = (await said)?.rank;
    const sum = nothing();
    for (let result = 0; result < root.size; result++) {
      let rank = own?.[result] >= 4 ? 100 : 0;
      for (let at = 0; at < all.length; at++) {
        const part = all[at].rank[result];
        if (!part) {
          rank = 0;
          break;
        }
        rank += part * (at < numbered.length ? 20 : 1);
        sum.passage[result] ||= all[at].passage[result];
      }
      sum.rank[result] = rank;
    }
    // Pages that merely hold the words come after those where the phrase stands.
    const isLoose = (result) => words !== undefined && words[result] < 4;
    const hits = [...byRank(sum.rank, (result) => !isLoose(result)), ...byRank(sum.rank, isLoose)];
    return { hits, isLoose, passage: sum.passage, near: [...near] };
  };
})();
