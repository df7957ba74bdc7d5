// The index in the browser: loads its pieces as scripts (which works from disk as well), finds and ranks.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const ALPHABET = Array.from({ length: 92 }, (_, at) => String.fromCharCode(0x23 + at)).filter((one) => !"\\|=".includes(one));
  const VALUE = new Map(ALPHABET.map((letter, value) => [letter, value]));
  const BASE = ALPHABET.length;
  const SHORT = 60;
  const MEDIUM = SHORT + (BASE - 1 - SHORT) * BASE;

  const decode = (text) => {
    const numbers = [];
    let number = -1;
    for (let at = 0; at < text.length; at++) {
      const first = VALUE.get(text[at]);
      let gap = first;
      if (first === BASE - 1) {
        gap = MEDIUM + (VALUE.get(text[at + 1]) * BASE + VALUE.get(text[at + 2])) * BASE + VALUE.get(text[at + 3]);
        at += 3;
      } else if (first >= SHORT) {
        gap = SHORT + (first - SHORT) * BASE + VALUE.get(text[++at]);
      }
      number += gap + 1;
      numbers.push(number);
    }
    return numbers;
  };

  const unrun = (runs) => {
    const values = [];
    for (let at = 0; at < runs.length; at += 2) {
      for (let left = runs[at]; left; left--) {
        values.push(runs[at + 1]);
      }
    }
    return values;
  };

  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) {
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return value;
  });
  const crc32 = (text) => {
    let value = 0xffffffff;
    for (const byte of new TextEncoder().encode(text)) {
      value = (value >>> 8) ^ TABLE[(value ^ byte) & 255];
    }
    return (value ^ 0xffffffff) >>> 0;
  };

  const loading = new Map();
  let base = "";
  // The text that the script `name` of the index holds; it is fetched once.
  const load = (name, version) => {
    if (!loading.has(name)) {
      loading.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = `${base}${name}.js${version ? `?v=${version}` : ""}`;
          script.onload = () => {
            resolve(self.cchcIndex[name]);
            delete self.cchcIndex[name];
            script.remove();
          };
          script.onerror = () => {
            loading.delete(name);
            reject(new Error(name));
          };
          document.head.append(script);
        }),
      );
    }
    return loading.get(name);
  };

  let root = null;
  search.open = async (address) => {
    if (!root) {
      base = new URL(".", new URL(address, location.href)).href;
      const made = JSON.parse(await load("goc", new URL(address, location.href).searchParams.get("v")));
      let start = 0;
      for (const block of made.blocks) {
        const parts = unrun(block.parts);
        block.parts = parts;
        block.start = start;
        block.owner = parts.flatMap((count, at) => Array.from({ length: count }, () => start + at));
        block.first = [];
        for (const [passage, owner] of block.owner.entries()) {
          block.first[owner - start] ??= passage;
        }
        for (const name of ["kinds", "years", "issuers", "areas"]) {
          block[name] = unrun(block[name]);
        }
        start += parts.length;
      }
      root = made;
    }
    return root;
  };

  const blockOf = (result) => root.blocks.findLast((block) => block.start <= result);
  search.facts = (result) => {
    const block = blockOf(result);
    const at = result - block.start;
    const mask = block.areas[at];
    return {
      loai: [root.kinds[block.kinds[at]][0]],
      nam: block.years[at] ? [String(block.years[at])] : [],
      "co-quan": block.issuers[at] ? [root.issuers[block.issuers[at]][0]] : [],
      "linh-vuc": root.areas.filter((_, bit) => mask & (1 << bit)).map(([id]) => id),
    };
  };

  // What to show of a result: of the passage given, else of its first one.
  search.shown = async (result, passage) => {
    const block = blockOf(result);
    const at = passage ?? block.first[result - block.start];
    const rows = JSON.parse(await load(`${block.id}/van-${Math.floor(at / root.bundle).toString(16)}`, block.key));
    const [title, url, number, date, issuer, label, page, pageUrl, text] = rows[at % root.bundle];
    return { title, url, number, date, issuer, label, page, pageUrl, text, kind: root.kinds[block.kinds[result - block.start]][1] };
  };

  const lines = async (block, key) => {
    const shard = (crc32(key) & (block.shards - 1)) >>> 0;
    return (await load(`${block.id}/${shard.toString(16)}`, block.key)).split("|");
  };
  const line = (text) => {
    const [term, passages, titles] = text.split("=");
    return { term, passages: decode(passages), titles: titles ? decode(titles) : [] };
  };
  const everyWordAgrees = (term, typed) => {
    const words = term.split(" ");
    return typed.every((word, at) => word === words[at] || search.fold(word) === word);
  };

  const [TEXT, TITLE, TEXT_MARKED, TITLE_MARKED] = [1, 2, 4, 8];
  // For each passage of a block where these one or two words stand: in text or title, and with the typed tone marks.
  const term = async (block, typed) => {
    const key = search.fold(typed.join(" "));
    const found = new Uint8Array(block.owner.length);
    for (const text of await lines(block, key)) {
      const name = text.slice(0, text.indexOf("="));
      if (name.length === key.length && search.fold(name) === key) {
        const one = line(text);
        const agrees = everyWordAgrees(one.term, typed);
        for (const passage of one.passages) {
          found[passage] |= agrees ? TEXT | TEXT_MARKED : TEXT;
        }
        for (const passage of one.titles) {
          found[passage] |= agrees ? TITLE | TITLE_MARKED : TITLE;
        }
      }
    }
    return found;
  };

  const inAll = (all) => all[0].map((flags, at) => all.reduce((left, one) => left & one[at], flags));

  // Which results have the number: own first, exact spelling of the symbol before a shorter one.
  const withNumber = async (block, number) => {
    const found = new Map();
    const near = [];
    for (const text of await lines(block, `#${number.serial}`)) {
      if (text.startsWith(`#${number.serial}/`)) {
        const one = line(text);
        const [, year, symbol] = one.term.split("/");
        const groups = symbol.split(".");
        const letters = groups.join("");
        const fits = !number.letters || groups.some((_, at) => [groups.slice(0, at + 1), groups.slice(at)].some((some) => some.join("") === number.letters));
        if (fits && (!number.year || number.year === year)) {
          const exact = letters === number.letters ? 1 : 0;
          for (const [passages, rank] of [[one.passages, 2], [one.titles, 4]]) {
            for (const passage of passages) {
              const owner = block.owner[passage];
              const known = found.get(owner);
              if (!known || known.rank < rank + exact) {
                found.set(owner, { rank: rank + exact, passage: rank === 2 ? passage : known?.passage });
              }
            }
          }
        } else {
          near.push(one.term);
        }
      }
    }
    return { found, near };
  };

  // Ranks of results by words: 8 phrase in the title, 7 in the text; 6 and 5 where only the folded form agrees.
  const withPhrase = async (block, words) => {
    const pairs = words.length > 1 ? words.slice(1).map((word, at) => [words[at], word]) : [words];
    const flags = inAll(await Promise.all(pairs.map((typed) => term(block, typed))));
    const found = new Map();
    for (let passage = 0; passage < flags.length; passage++) {
      const at = flags[passage];
      if (at) {
        const rank = at & TITLE_MARKED ? 8 : at & TEXT_MARKED ? 7 : at & TITLE ? 6 : 5;
        const known = found.get(block.owner[passage]) || { rank: 0 };
        const shown = known.passage ?? (at & TEXT ? passage : undefined);
        found.set(block.owner[passage], { rank: Math.max(rank, known.rank), passage: shown });
      }
    }
    return found;
  };

  // All words, wherever they stand: 6.5 for three or more in the title, 3 for two, 1 for the rest.
  const withWords = async (block, words) => {
    const singles = await Promise.all(words.map((word) => term(block, [word])));
    const byResult = singles.map((flags) => {
      const results = new Uint8Array(block.parts.length);
      flags.forEach((at, passage) => {
        results[block.owner[passage] - block.start] |= at & TITLE ? TITLE | TEXT : at;
      });
      return results;
    });
    const passages = new Map();
    inAll(singles).forEach((at, passage) => {
      if (at & TEXT && !passages.has(block.owner[passage])) {
        passages.set(block.owner[passage], passage);
      }
    });
    const found = new Map();
    inAll(byResult).forEach((at, number) => {
      if (at) {
        const owner = block.start + number;
        found.set(owner, { rank: at & TITLE ? (words.length > 2 ? 6.5 : 3) : 1, passage: passages.get(owner) });
      }
    });
    return found;
  };

  const worded = async (block, words, wide) => {
    const found = await withPhrase(block, words);
    if (wide && words.length > 1) {
      for (const [owner, one] of await withWords(block, words)) {
        const known = found.get(owner);
        found.set(owner, known ? { rank: Math.max(known.rank, one.rank), passage: known.passage ?? one.passage } : one);
      }
    }
    return found;
  };

  // → {hits: [{result, rank, passage, loose}], near: terms of other numbers with the serial}. `wide`: words may stand apart.
  search.find = async (query, wide) => {
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
