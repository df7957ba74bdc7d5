// The files of the index in the browser: loaded as scripts, which works from disk as well; what stands in the root about
// results. What a file holds: plugins/cchc/discovery, search_files.py and group_index.py.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const ALPHABET = Array.from({ length: 92 }, (_, at) => String.fromCharCode(0x23 + at)).filter((one) => !"\\|=".includes(one));
  const VALUE = new Uint8Array(128);
  ALPHABET.forEach((letter, value) => (VALUE[letter.charCodeAt(0)] = value));
  const BASE = ALPHABET.length;
  const SHORT = 80;
  const MEDIUM = SHORT + (BASE - 1 - SHORT) * BASE;

  // The places in a group that some letters name.
  const places = (letters) => {
    const found = [];
    const value = (at) => VALUE[letters.charCodeAt(at)];
    for (let at = 0; at < letters.length; at++) {
      const first = value(at);
      if (first < SHORT) {
        found.push(first);
      } else if (first < BASE - 1) {
        found.push(SHORT + (first - SHORT) * BASE + value(++at));
      } else {
        found.push(MEDIUM + (value(at + 1) * BASE + value(at + 2)) * BASE + value(at + 3));
        at += 3;
      }
    }
    return found;
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

  const IN_TITLE = 0x1a3c96;
  let root = null;
  let version = "";
  // Results are numbered from the oldest, passages likewise; a group's passages are `group.first` and those after it.
  search.open = async (address) => {
    if (!root) {
      base = new URL(".", new URL(address, location.href)).href;
      version = new URL(address, location.href).searchParams.get("v");
      const made = JSON.parse(await load("goc", version));
      for (const name of ["parts", "kinds", "years", "issuers", "areas"]) {
        made[name] = unrun(made[name]);
      }
      made.owner = []; // the result of each passage
      made.first = []; // the first passage of each result
      made.groups = [];
      let result = 0;
      for (const block of made.blocks) {
        block.groups = block.groups.map(([id, key, count]) => {
          const group = { id, key, first: made.owner.length };
          for (const end = result + count; result < end; result++) {
            made.first.push(made.owner.length);
            for (let left = made.parts[result]; left; left--) {
              made.owner.push(result);
            }
          }
          made.groups.push(group);
          return group;
        });
      }
      root = made;
    }
    return root;
  };

  const lists = new Map();
  const listed = (key, made) => lists.get(key) ?? lists.set(key, made()).get(key);
  // The values by which filters know a result; results that are alike share their lists.
  search.facts = (result) => {
    const [kind, year, issuer, areas] = [root.kinds[result], root.years[result], root.issuers[result], root.areas[result]];
    return {
      loai: listed(`k${kind}`, () => [root.names.kinds[kind][0]]),
      nam: listed(`y${year}`, () => (year ? [String(year)] : [])),
      "co-quan": listed(`i${issuer}`, () => (issuer ? [root.names.issuers[issuer][0]] : [])),
      "linh-vuc": listed(`a${areas}`, () => root.names.areas.filter((_, bit) => areas & (1 << bit)).map(([id]) => id)),
    };
  };

  // What to show of a result: of the passage given, else of its first one.
  search.shown = async (result, passage) => {
    const at = passage ?? root.first[result];
    const group = root.groups.findLast((one) => one.first <= at);
    const place = at - group.first;
    const rows = JSON.parse(await load(`van/${group.id}-${Math.floor(place / root.bundle).toString(16)}`, group.key));
    const [title, url, number, date, issuer, label, page, pageUrl, text] = rows[place % root.bundle];
    return { title, url, number, date, issuer, label, page, pageUrl, text, kind: root.names.kinds[root.kinds[result]][1] };
  };

  // A shard of a block: for each group the part of it that stands there.
  const parts = async (block, name) => (await load(`${block.id}/${name}`, block.key)).split("|");
  // Calls `meet(passages, first, marks, inTitle)` for each group of a block and each marked form in which a term stands there:
  // at `first` and so many passages further on. `marks` are those of its words.
  search.eachPlace = async (block, term, meet) => {
    const [kind, bits] = term.pair ? ["doi", block.bits[0]] : ["tieng", block.bits[1]];
    const shard = await parts(block, `${kind}-${(term.shard >>> (12 - bits)).toString(16)}`);
    shard.forEach((part, at) => {
      const end = part.indexOf("!");
      if (end < 0) {
        return;
      }
      const keys = atob(part.slice(0, end));
      let lists = null;
      for (let start = 0; start < keys.length; start += 4) {
        const low = keys.charCodeAt(start) | (keys.charCodeAt(start + 1) << 8);
        const key = (low >> 10) | (keys.charCodeAt(start + 2) << 6) | (keys.charCodeAt(start + 3) << 14);
        if (key === term.key || key === (term.key ^ IN_TITLE)) {
          lists ??= part.slice(end + 1).split(" ");
          meet(places(lists[start / 4]), block.groups[at].first, [(low >> 5) & 31, low & 31], key !== term.key);
        }
      }
    });
  };

  // Calls `meet(name, passages, own)` for each document number with a serial that stands in a group of a block.
  search.eachNumber = async (block, serial, meet) => {
    const shard = await parts(block, `so-${(search.crc32(serial) & ((1 << block.bits[2]) - 1)).toString(16)}`);
    shard.forEach((part, at) => {
      for (const line of part ? part.split(" ") : []) {
        const [name, held, own] = line.split("=");
        if (name.startsWith(`${serial}/`)) {
          const passages = (letters) => places(letters || "").map((place) => block.groups[at].first + place);
          meet(name, passages(held), passages(own));
        }
      }
    });
  };

  search.spelt = async () => (await load("chu", version)).split(" ");
})();
