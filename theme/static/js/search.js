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
  const FILTERS = ["loai", "nam", "co-quan", "linh-vuc"];
  let root = null;
  let hits = [];
  let chosen = [];
  let query = null;
  let turn = 0;

  const { make } = search;

  // Site-root paths as the page's own address allows: from disk a folder is its index.html.
  const home = new URL("../../", new URL(box.dataset.url, location.href));
  const leads = (path) => {
    const address = new URL(`.${path}`, home).href;
    return location.protocol === "file:" && address.endsWith("/") ? `${address}index.html` : address;
  };

  const entry = async (hit) => {
    const shown = await search.shown(hit.result, hit.passage);
    const link = make("a", "cchc-search-hit__link", ...search.marked(shown.title, query));
    link.href = leads(shown.url);
    const key = make("p", "cchc-search-hit__key", [shown.kind, shown.number, shown.date, shown.issuer].filter(Boolean).join(" · "));
    const item = make("li", "cchc-search-hit", make("h2", "cchc-search-hit__title", link), key);
    if (shown.text) {
      item.append(make("p", "cchc-search-hit__excerpt", ...search.excerpt(shown.text, query)));
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

  const link = (text, parameters) => {
    const address = new URL(location.href);
    address.search = new URLSearchParams(parameters);
    const made = make("a", "", text);
    made.href = address.href;
    return make("li", "", made);
  };

  const offer = (title, links) => {
    help.replaceChildren(...(links.length ? [make("p", "", title), make("ul", "", ...links)] : []));
    help.hidden = !links.length;
  };

  // Which choice to give up where none of the results fits all of them, with how many are left then.
  const freed = () => {
    const wanted = state();
    const facts = hits.map((hit) => search.facts(hit.result));
    const given = FILTERS.filter((name) => wanted.get(name));
    const counted = given.map((name) => [name, facts.filter((one) => given.every((other) => other === name || one[other].includes(wanted.get(other)))).length]);
    const links = counted.filter(([, count]) => count).map(([name, count]) => {
      const label = filters.elements[name].labels[0].textContent.trim();
      return link(`${label} nào cũng được (${count})`, Object.fromEntries([...wanted].filter(([other]) => other !== name)));
    });
    return given.length > 1 || !links.length ? [...links, link(`Bỏ mọi lựa chọn (${hits.length})`, { q: wanted.get("q") })] : links;
  };

  const state = () => new URLSearchParams(location.search);

  const fillFilters = () => {
    const names = { loai: root.names.kinds, "co-quan": root.names.issuers, "linh-vuc": root.names.areas };
    const facts = hits.map((hit) => search.facts(hit.result));
    const wanted = state();
    const given = FILTERS.filter((name) => wanted.get(name)).map((name) => [name, wanted.get(name)]);
    chosen = hits.filter((_, at) => given.every(([name, value]) => facts[at][name].includes(value)));
    for (const name of FILTERS) {
      const select = filters.elements[name];
      const counts = new Map();
      facts.forEach((one) => {
        if (given.every(([other, value]) => other === name || one[other].includes(value))) {
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
      offer("Thử tìm cả:", search.inFull(query).map((text) => link(text, { q: text })));
      await show(0);
    } else if (hits.length) {
      say("Không có kết quả nào khớp lựa chọn.");
      offer("Bớt lựa chọn:", freed());
    } else {
      say(`Không tìm thấy gì cho “${state().get("q").trim()}”.`);
      const mine = turn;
      const tries = await search.suggestions(query, near);
      if (mine === turn) {
        offer("Thử tìm:", tries.map((text) => link(text, { q: text })));
        say(`${status.textContent}${tries.length ? ` Có ${tries.length} cách tìm khác ở dưới.` : ""}`);
      }
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
        if (!found.hits.length && !query.quoted && query.words.length > 1) {
          found = { ...(await search.find({ ...query, words: query.words.map(search.fold) }, true)), near: found.near };
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
