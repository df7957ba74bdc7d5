// The search page: reads the query from the address, shows results with excerpts, filters them. Nothing of the index is
// loaded before there is a query. How a query is read and answered: search_query.js, search_index.js.
addEventListener("DOMContentLoaded", () => {
  "use strict";
  const box = document.querySelector("[data-cchc-search]");
  if (!box) {
    return;
  }
  const search = self.cchcSearch;
  const form = document.getElementById("o-tim").form;
  const filters = box.querySelector("form");
  const status = box.querySelector('[role="status"]');
  const list = box.querySelector("ol");
  const more = box.querySelector("[data-more]");
  const help = box.querySelector("[data-help]");
  const wide = box.querySelector("[data-wide]");
  const STEP = 10;
  const ENOUGH = 10; // results with the phrase itself, so that pages which merely hold its words are left to be asked for
  const AROUND = 130;
  const FILTERS = ["loai", "nam", "co-quan", "linh-vuc"];
  let root = null;
  let hits = [];
  let chosen = [];
  let query = null;
  let turn = 0;

  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) {
      element.className = name;
    }
    element.append(...children);
    return element;
  };

  // Site-root paths as the page's own address allows: from disk a folder is its index.html.
  const home = new URL("../../", new URL(box.dataset.url, location.href));
  const leads = (path) => {
    const address = new URL(`.${path}`, home).href;
    return location.protocol === "file:" && address.endsWith("/") ? `${address}index.html` : address;
  };

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const places = (folded, text, words, loose) => {
    const border = (inner) => new RegExp(`(?<![\\p{L}\\p{N}])${inner}(?![\\p{L}\\p{N}])`, "gu");
    const found = [];
    const look = (inner, weight) => {
      for (const match of folded.matchAll(border(inner))) {
        found.push({ start: match.index, end: match.index + match[0].length, weight });
      }
    };
    const plain = words.map((word) => escaped(search.fold(word)));
    if (plain.length > 1) {
      look(plain.join("[^\\p{L}\\p{N}]+"), 10);
    }
    if (plain.length === 1 || (loose && !found.length)) {
      plain.forEach((word) => look(word, 1));
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

  const excerpt = (text) => {
    const found = places(search.fold(text), text, query.words, true);
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

  const entry = async (hit) => {
    const shown = await search.shown(hit.result, hit.passage);
    const link = make("a", "cchc-search-hit__link", ...highlighted(shown.title, places(search.fold(shown.title), shown.title, query.words, true), 0, shown.title.length));
    link.href = leads(shown.url);
    const key = make("p", "cchc-search-hit__key", [shown.kind, shown.number, shown.date, shown.issuer].filter(Boolean).join(" · "));
    const item = make("li", "cchc-search-hit", make("h2", "cchc-search-hit__title", link), key);
    if (shown.text) {
      item.append(make("p", "cchc-search-hit__excerpt", ...excerpt(shown.text)));
    }
    if (shown.page) {
      const page = make("a", "", shown.page);
      page.href = leads(shown.pageUrl);
      item.append(make("p", "cchc-search-hit__page", `${shown.label} – trong `, page));
    }
    return item;
  };

  const show = async (from) => {
    const mine = turn;
    const some = chosen.slice(from, from + STEP);
    const items = await Promise.all(some.map(entry));
    if (mine !== turn) {
      return;
    }
    some.forEach((hit, at) => {
      const before = chosen[from + at - 1];
      if (hit.loose && before && !before.loose) {
        list.append(make("li", "cchc-search-hit cchc-search-hit--divider", make("p", "", "Các trang dưới đây có đủ các chữ đã gõ nhưng không liền nhau")));
      }
      list.append(items[at]);
    });
    more.hidden = from + STEP >= chosen.length;
    if (from && items[0]) {
      items[0].querySelector("a").focus();
    }
  };

  const link = (text) => {
    const address = new URL(location.href);
    address.search = new URLSearchParams({ q: text });
    const made = make("a", "", text);
    made.href = address.href;
    return make("li", "", made);
  };

  // What else to try: other numbers with the same serial, then parts of what was typed that stand somewhere.
  const suggest = async (near) => {
    const tries = near.slice(0, 5).map((term) => {
      const [serial, year, letters] = term.slice(1).split("/");
      return [serial, year, letters.replaceAll(".", "-").toUpperCase()].filter(Boolean).join("/");
    });
    const words = query.words;
    for (let size = words.length - 1; size > (tries.length ? 1 : 0) && tries.length < 5; size--) {
      for (let at = 0; at + size <= words.length && tries.length < 5; at++) {
        const some = words.slice(at, at + size);
        const { hits: found } = await search.find({ numbers: [], words: some, bare: "" }, false);
        if (found.length && !tries.some((text) => ` ${text} `.includes(` ${some.join(" ")} `))) {
          tries.push(some.join(" "));
        }
      }
    }
    help.replaceChildren();
    if (tries.length) {
      help.append(make("p", "", "Thử tìm:"), make("ul", "", ...tries.map(link)));
    }
    help.hidden = !tries.length;
  };

  const state = () => new URLSearchParams(location.search);

  const fillFilters = () => {
    const names = { loai: root.kinds, "co-quan": root.issuers, "linh-vuc": root.areas };
    const facts = hits.map((hit) => search.facts(hit.result));
    const wanted = state();
    chosen = hits.filter((_, at) => FILTERS.every((name) => !wanted.get(name) || facts[at][name].includes(wanted.get(name))));
    for (const name of FILTERS) {
      const select = filters.elements[name];
      const counts = new Map();
      facts.forEach((one) => {
        if (FILTERS.every((other) => other === name || !wanted.get(other) || one[other].includes(wanted.get(other)))) {
          one[name].forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
        }
      });
      const order = name === "nam" ? [...counts.keys()].sort().reverse() : names[name].map(([id]) => id).filter((id) => counts.has(id));
      const label = new Map(names[name] || []);
      const kept = wanted.get(name);
      const options = order.map((value) => new Option(`${label.get(value) || value} (${counts.get(value)})`, value, false, value === kept));
      select.replaceChildren(select.options[0], ...options);
      if (kept && !counts.has(kept)) {
        select.append(new Option(`${label.get(kept) || kept} (0)`, kept, false, true));
      }
      select.value = kept || "";
    }
    filters.hidden = !hits.length;
  };

  const say = (text) => {
    status.textContent = text;
  };

  const results = async (near) => {
    turn++;
    list.replaceChildren();
    help.hidden = true;
    more.hidden = true;
    fillFilters();
    if (chosen.length) {
      say(chosen.length === hits.length ? `${hits.length} kết quả cho “${state().get("q").trim()}”` : `${chosen.length} trong ${hits.length} kết quả khớp lựa chọn`);
      await show(0);
    } else if (hits.length) {
      say("Không có kết quả nào khớp lựa chọn; hãy bỏ bớt lựa chọn.");
    } else {
      say(`Không tìm thấy gì cho “${state().get("q").trim()}”.`);
      await suggest(near);
    }
    box.dataset.state = "done";
  };

  const run = async () => {
    const typed = state().get("q") || "";
    form.elements.q.value = typed;
    if (!typed.trim()) {
      box.hidden = true;
      return;
    }
    box.hidden = false;
    box.dataset.state = "busy";
    const mine = ++turn;
    try {
      root = await search.open(box.dataset.url);
      query = search.parse(typed, root);
      let found = { hits: [], near: [] };
      if (query.words.length || query.numbers.length) {
        found = await search.find(query, false);
        wide.hidden = query.quoted || query.words.length < 2 || found.hits.length < ENOUGH;
        if (wide.hidden && !query.quoted && query.words.length > 1) {
          found = await search.find(query, true);
        }
      }
      if (mine === turn) {
        hits = found.hits;
        document.title = `${typed.trim()} – ${document.title.replace(/^.* – (?=Tìm kiếm)/, "")}`;
        await results(found.near);
      }
    } catch (error) {
      say("Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối rồi tải lại trang, hoặc xem theo mục lục bên dưới.");
      box.dataset.state = "failed";
      throw error;
    }
  };

  const go = (parameters) => {
    const address = new URL(location.href);
    address.search = parameters;
    try {
      history.pushState(null, "", address);
    } catch {
      location.assign(address); // a browser that keeps the address of a file on disk as it is
      return false;
    }
    return true;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (go(new URLSearchParams({ q: form.elements.q.value.trim() }))) {
      run();
    }
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", () => {
    const wanted = state();
    for (const name of FILTERS) {
      const { value } = filters.elements[name];
      value ? wanted.set(name, value) : wanted.delete(name);
    }
    if (go(wanted)) {
      results([]);
    }
  });
  more.addEventListener("click", () => show(list.querySelectorAll(".cchc-search-hit__title").length));
  wide.addEventListener("click", async () => {
    wide.hidden = true;
    hits = (await search.find(query, true)).hits;
    await results([]);
    list.querySelector("a").focus();
  });
  addEventListener("popstate", run);
  run();
});
