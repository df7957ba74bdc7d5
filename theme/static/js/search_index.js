// Finding: what a query's numbers and words are found by, and which results have them. How good a result is: search_rank.js;
// ways of reading the words: search_meaning.js; what is read: search_shards.js.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const [TEXT, TITLE, TEXT_MARKED, TITLE_MARKED] = search.STANDS;
  const SMALL = 2000; // results up to which the files of single words are few enough to be always loaded
  const ENOUGH = 10; // results with the phrase itself, so that pages which merely hold its words are left to be asked for
  const STRONG = 0.8; // a result with all words in its title, near each other: no other reading need be tried
  const LIKELY = 0.72; // the share of a long query that a page must have where none has all of it
  const LONG = 4;
  const FEW = 2; // other readings that a large site is asked for, where the first finds little and has few words
  const MOST = 5;
  let root = null;

  const stood = new Map();
  // For each passage whether these one or two words stand there: in text or title, and with the typed tone marks.
  const standing = (typed, exact) => {
    const name = `${typed.join(" ")} ${exact}`;
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

  // Whether the letters of a number are those asked for: the whole symbol or a part of it; a resolution or law of the National
  // Assembly has no other letters than its own ("qh15").
  const fits = (groups, letters) =>
    !letters || groups.some((group, at) => [groups.slice(0, at + 1), groups.slice(at)].some((some) => some.join("") === letters) || ((letters === "qh" || letters === "nq") && group.startsWith("qh")));

  // By result 4 where the number is its own, 2 where it stands in the text, 1 more for all letters of its symbol; and the passage to
  // show. `near` gets other numbers with the serial. A year is that in the number, or of the result where the number has none.
  const withNumber = async (number, near) => {
    const found = { rank: new Uint8Array(root.size), passage: new Uint32Array(root.size) };
    const meet = (name, passages, own) => {
      const [, year, symbol] = name.split("/");
      const groups = symbol.split(".");
      if (!fits(groups, number.letters) || (number.year && year && number.year !== year)) {
        near.add(name);
        return;
      }
      const exact = groups.join("") === number.letters ? 1 : 0;
      for (const [some, rank] of [[passages, 2], [own, 4]]) {
        for (const passage of some) {
          const owner = root.owner[passage];
          const isOfYear = !number.year || year || root.years[owner] === Number(number.year);
          if (isOfYear && found.rank[owner] < rank + exact) {
            found.rank[owner] = rank + exact;
            found.passage[owner] = rank === 2 ? passage + 1 : found.passage[owner];
          }
        }
      }
    };
    await Promise.all(root.blocks.map((block) => search.eachNumber(block, number.serial, meet)));
    return found;
  };

  // Neighbours that count as a pair; a year by itself stands anywhere.
  const neighboursOf = (words) => words.slice(1).map((word, at) => (search.isPlainYear(words, at) || search.isPlainYear(words, at + 1) ? null : [words[at], word]));
  const COUNTED = /^(th[aá]ng|n[aă]m|qu[ií]|ng[aà]y|tu[aầ]n)$/;

  // By word the results that have a figure as their own: their number; or, where it counts years ("5 năm", "năm năm"), the length
  // of their period. A figure that counts anything else is no one's own.
  const owning = (words) =>
    Promise.all(
      words.map(async (word, at) => {
        const years = /^n[aă]m$/.test(words[at + 1] || "") ? search.countOf(word) : 0;
        if (years > 1) {
          search.number(root);
          return root.from.map((from, result) => (from && root.until[result] - from + 1 === years ? 1 : 0));
        }
        if (!search.isFigure(word) || word.length > 5 || search.isPlainYear(words, at) || COUNTED.test(words[at + 1] || "") || COUNTED.test(words[at - 1] || "") || search.isFigure(words[at + 1] || "") || search.isFigure(words[at - 1] || "")) {
          return null;
        }
        const { rank } = await withNumber({ serial: word, year: "", letters: "" }, new Set());
        return rank.map((value) => (value >= 4 ? 1 : 0));
      }),
    );

  // A row of words asked for: pairs; single words too, where the phrase stands on few pages or `wide` is asked for.
  const evidence = async (words, exact, wide) => {
    const neighbours = neighboursOf(words);
    const loading = neighbours.map((pair) => pair && standing(pair, exact));
    const isLone = (at) => !neighbours[at - 1] && !neighbours[at];
    const isAll = wide || root.size < SMALL || words.length === 1;
    const singles = words.map((word, at) => (isAll || isLone(at) ? standing([word], exact) : null));
    const own = owning(words);
    search.number(root);
    const made = { words, pairs: await Promise.all(loading), singles: await Promise.all(singles), own: await own };
    if (!isAll) {
      const phrase = search.phrase(root, made.pairs, made.singles[0] || []);
      if (phrase.reduce((sum, flags) => sum + (flags ? 1 : 0), 0) < ENOUGH) {
        made.singles = await Promise.all(words.map((word) => standing([word], exact)));
      } else {
        made.isNarrow = true;
      }
    }
    return made;
  };

  // The best of several ways of reading: by result its score and the way by which it was found.
  const merged = () => ({ score: new Float64Array(root.size), way: new Uint8Array(root.size), ways: [], strong: 0, isNarrow: false });
  const merge = (all, made, { score, full, strong }, factor, isPartial) => {
    all.ways.push(made);
    for (let result = 0; result < root.size; result++) {
      const value = (full[result] || isPartial) && score[result] * factor;
      if (value > all.score[result]) {
        all.score[result] = value;
        all.way[result] = all.ways.length - 1;
      }
    }
    all.strong = Math.max(all.strong, strong * factor);
    all.isNarrow ||= Boolean(made.isNarrow);
    return all;
  };

  const answered = (all, near) => {
    const hits = search.inOrder(all.score);
    const best = hits.length ? all.ways[all.way[hits[0]]] : null;
    const tablesOf = ({ pairs, singles }) => [...pairs.filter(Boolean).map((flags) => ({ flags, worth: 4 })), ...singles.filter(Boolean).map((flags) => ({ flags, worth: 1 }))];
    return {
      hits,
      near: [...near],
      isNarrow: all.isNarrow,
      corrected: best?.isCorrected ? best.words.join(" ") : "",
      wordsOf: (result) => all.ways[all.way[result]]?.words || [],
      passageOf: (result) => all.passage?.[result] || (all.ways.length ? search.bestPassage(root, result, tablesOf(all.ways[all.way[result]])) : 0),
    };
  };

  const RESERVE = 0.9;
  const isSome = (scores) => scores.some(Boolean);
  const byWords = async (typed, exact, wide, quoted) => {
    const all = merged();
    const add = async (words, factor, { marks = 0.7, least = 1, isNewest = false, isPhrase = false, isCorrected = false } = {}) => {
      const made = { ...(await evidence(words, exact, wide && !isPhrase)), isCorrected };
      const known = search.score(root, { ...made, isNewest, least, marks });
      known.full = isPhrase ? known.phrase.map((flags) => (flags ? 1 : 0)) : known.full;
      merge(all, made, known, factor, least < 1);
    };
    if (quoted) {
      await add(typed, 1, { marks: 0, isPhrase: true });
      return all;
    }
    const { rows, isNewest, isExpanded } = search.readings(typed, root);
    const [first, ...others] = rows;
    await add(first, 1, { isNewest });
    if (all.strong < STRONG) {
      const isRich = all.score.reduce((sum, value) => sum + (value ? 1 : 0), 0) >= ENOUGH;
      const some = root.size < SMALL ? others.length : isRich || first.length > MOST ? 0 : FEW;
      for (const row of others.slice(0, some)) {
        await add(row, isExpanded && row === others[0] ? 0.8 : RESERVE, { isNewest });
      }
    }
    if (!isSome(all.score) && exact && typed.length > 1) {
      await add(first, 1, { isNewest, marks: 0 });
    }
    if (!isSome(all.score)) {
      for (const spelt of (await search.corrected(first)).slice(0, root.size < SMALL ? undefined : 1)) {
        await add(spelt, 1, { marks: 0, isPhrase: first.length < LONG, isCorrected: true });
      }
    }
    const isNone = !isSome(all.score);
    if (first.length >= LONG && (isNone || (all.strong < STRONG && !all.isNarrow))) {
      await add(first, 1, { isNewest, marks: isNone ? 0 : 0.7, least: LIKELY });
    }
    return all;
  };

  // With numbers: what has them, its own before what names it, and the other words. A document is meant where its number is typed
  // with a date, or much of the rest is its own; where nothing has all, by the numbers alone.
  const byNumbers = async (query, near, exact) => {
    const all = merged();
    const loading = Promise.all(query.numbers.map((number) => withNumber(number, near)));
    search.number(root);
    const made = query.words.length ? await evidence(query.words, exact, true) : null;
    const held = await loading;
    const known = made && search.score(root, { ...made, least: 0, marks: 0 });
    if (made) {
      all.ways.push(made);
    }
    all.passage = new Uint32Array(root.size);
    const fill = (isEnough) => {
      for (let result = 0; result < root.size; result++) {
        const ranks = held.map(({ rank }) => rank[result]);
        const own = ranks.some((rank) => rank >= 4);
        if (ranks.every(Boolean) && isEnough(result, own)) {
          const ranked = ranks.reduce((sum, rank) => sum + 2 * rank, 0);
          all.score[result] = query.isNaming && known ? known.score[result] + ranked / 100 : ranked + (known ? known.score[result] : 0);
          all.passage[result] = held.reduce((passage, one) => passage || one.passage[result], 0);
        }
      }
    };
    const OWN = 0.4;
    fill((result, own) => !known || known.full[result] || (own && (query.isDated || known.cover[result] >= OWN)));
    if (!isSome(all.score)) {
      fill((result, own) => own);
    }
    if (!isSome(all.score)) {
      fill(() => true);
    }
    return all;
  };

  // What the finished words of a query that is still being typed will need, where they stand together, is on its way meanwhile.
  search.prepare = async (address, typed) => {
    root = await search.open(address);
    const query = search.parse(typed.slice(0, typed.lastIndexOf(" ") + 1), root); // the last word may go on
    search.number(root);
    const exact = search.hasMarks(query.all);
    const words = query.words.length ? search.readings(query.words, root).rows[0] : [];
    await Promise.all(neighboursOf(words).map((pair) => pair && standing(pair, exact)));
  };

  // → {hits: results in order; isNarrow: whether pages that merely hold the words were left out; corrected: the words as they were likeliest meant, where those typed stand nowhere; wordsOf:
  // the words by which one was found; passageOf: the passage of one to show, counted from 1; near: other numbers with the serial}
  search.find = async (query, wide) => {
    root = await search.open();
    const near = new Set();
    const exact = search.hasMarks(query.all);
    if (query.numbers.length) {
      const all = await byNumbers(query, near, exact);
      if (isSome(all.score) || !query.numbers.every((number) => number.isPlain)) {
        return answered(all, near);
      }
    }
    const words = query.numbers.length ? query.all : query.words;
    return answered(words.length ? await byWords(words, exact, wide, query.quoted) : merged(), near);
  };
})();
