// The files of the index in the browser: loaded as scripts, which works from disk as well; what stands in the root about
// results, on cards, and in texts. What a file holds: plugins/cchc/discovery/search/search_files.py.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const loading = new Map();
  let base = "";
  let version = "";
  let root = null;

  // The text that the script `name` of the index holds; it is fetched once.
  search.load = (name, key) => {
    if (!loading.has(name)) {
      loading.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = `${base}${name}.js${key ? `?v=${key}` : ""}`;
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

  // Runs of equal values written out, as an array of the type given.
  const unrun = (runs, size, Type) => {
    const values = new Type(size);
    let end = 0;
    for (let at = 0; at < runs.length; at += 2) {
      const start = end;
      end += runs[at];
      runs[at] === 1 ? (values[start] = runs[at + 1]) : values.fill(runs[at + 1], start, end);
    }
    return values;
  };

  // 1 for each of the results given.
  const marked = (results, size) => {
    const values = new Uint8Array(size);
    results.forEach((result) => (values[result] = 1));
    return values;
  };

  const opened = async (address) => {
    const at = new URL(address, location.href);
    base = new URL(".", at).href;
    version = at.searchParams.get("v");
    const made = JSON.parse(await search.load("goc", version));
    made.size = 0;
    for (const block of made.blocks) {
      block.groups = block.groups.map(([id, key, count]) => {
        const result = made.size;
        made.size += count;
        return { id, key, result };
      });
    }
    made.groups = made.blocks.flatMap((block) => block.groups);
    made.passages = made.parts.reduce((sum, value, at) => (at % 2 ? sum + value * made.parts[at - 1] : sum), 0);
    return made;
  };
  let opening = null;
  search.open = (address) => {
    const forget = (error) => {
      opening = null; // asked again, it may come
      throw error;
    };
    opening ??= opened(address).then((made) => (root = made), forget);
    return opening;
  };

  // Results are numbered from the oldest, passages likewise; a group's are `group.result`, `group.first` and those after them.
  // This takes a while, so it is done once the first shards are on their way.
  search.number = (made) => {
    if (made.first) {
      return;
    }
    for (const [name, Type] of [["parts", Uint16Array], ["kinds", Uint8Array], ["years", Uint16Array], ["from", Uint16Array], ["until", Uint16Array], ["typed", Uint8Array], ["leftWords", Uint8Array], ["issuers", Uint16Array], ["areas", Uint32Array]]) {
      made[name] = unrun(made[name], made.size, Type);
    }
    made.first = new Uint32Array(made.size + 1); // the first passage of each result
    for (let result = 0; result < made.size; result++) {
      made.first[result + 1] = made.first[result] + made.parts[result];
    }
    made.isEnded = marked(made.ended, made.size);
    made.isAmending = marked(made.amending, made.size);
    made.owner = new Uint32Array(made.passages); // the result of each passage
    for (let result = 0; result < made.size; result++) {
      for (let at = made.first[result]; at < made.first[result + 1]; at++) {
        made.owner[at] = result;
      }
    }
    for (const group of made.groups) {
      group.first = made.first[group.result];
    }
  };

  const cards = new Map();
  // What a list shows of a result.
  search.card = async (result) => {
    const group = root.groups.findLast((one) => one.result <= result);
    if (!cards.has(group.id)) {
      cards.set(group.id, search.load(`the/${group.id}`, group.key).then(JSON.parse));
    }
    const [title, url, number, date, lead, label, page, pageUrl] = (await cards.get(group.id))[result - group.result];
    return { title, url, number, date, lead, label, page, pageUrl, kind: root.names.kinds[root.kinds[result]][1], issuer: root.names.issuers[root.issuers[result]][1] };
  };

  // The text of a passage.
  search.text = async (passage) => {
    const group = root.groups.findLast((one) => one.first <= passage);
    const place = passage - group.first;
    const bundle = await search.load(`van/${group.id}-${Math.floor(place / root.bundle).toString(16)}`, group.key);
    return JSON.parse(bundle)[place % root.bundle];
  };

  // Titles to be offered while a query is typed, the likeliest first: [title, address, type, number].
  search.titles = async () => JSON.parse(await search.load("ten", version));

  // All folded words of two to ten letters, those of most groups first.
  search.spelt = async () => (await search.load("chu", version)).split(" ");
})();
