// The search page: reads the query from the address, shows results with excerpts, filters them. Nothing of the index is
// loaded before a query is typed. How a query is read and answered: search_query.js, search_index.js.
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
  let root = null;
  let found = { hits: [] };
  let made = { chosen: [] }; // the choices made
  let query = null;
  let turn = 0;

  const { make } = search;

  // Site-root paths as the page's own address allows: from disk a folder is its index.html.
  const home = new URL("../../", new URL(box.dataset.url, location.href));
  const leads = (path) => {
    const address = new URL(`.${path}`, home).href;
    return location.protocol === "file:" && address.endsWith("/") ? `${address}index.html` : address;
  };

  // The query in the words by which a result was found.
  const readAs = (hit) => ({ ...query, words: found.wordsOf(hit) });

  const entry = (hit, card) => {
    const shown = readAs(hit);
    const link = make("a", "cchc-search-hit__link", ...search.marked(card.title, shown));
    link.href = leads(card.url);
    const key = make("p", "cchc-search-hit__key", [card.kind, card.number, card.date, card.issuer].filter(Boolean).join(" · "));
    const excerpt = make("p", "cchc-search-hit__excerpt");
    const item = make("li", "cchc-search-hit", make("h2", "cchc-search-hit__title", link), key, excerpt);
    if (card.page) {
      const page = make("a", "", card.page);
      page.href = leads(card.pageUrl);
      item.append(make("p", "cchc-search-hit__page", `${card.label} – trong `, page));
    }
    // A lead where the phrase stands, or of a page with nothing better, is excerpt enough; a text is many times as large.
    if (card.lead && (!found.passageOf(hit) || search.isBest(card.lead, shown))) {
      excerpt.append(...search.excerpt(card.lead, shown));
    } else {
      excerpt.classList.add("cchc-search-hit__excerpt--waiting");
    }
    item.dataset.result = "";
    return { hit, card, item, excerpt };
  };

  // The list that a query names stands before all results.
  const listEntry = ([title, url]) => {
    const link = make("a", "cchc-search-hit__link", title);
    link.href = leads(url);
    return make("li", "cchc-search-hit", make("h2", "cchc-search-hit__title", link), make("p", "cchc-search-hit__key", "Mục của trang"));
  };

  const shown = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  // Excerpts that only the texts can give, which are loaded once the list is there.
  const fill = (entries) =>
    Promise.all(
      entries
        .filter(({ excerpt }) => !excerpt.hasChildNodes())
        .map(async ({ hit, card, excerpt }) => {
          const passage = (found.passageOf(hit) || root.first[hit] + 1) - 1;
          const text = await search.text(passage).catch(() => card.lead);
          text ? excerpt.replaceChildren(...search.excerpt(text, readAs(hit))) : excerpt.remove();
        }),
    );

  const show = async (from) => {
    const mine = turn;
    const { chosen } = made;
    const some = chosen.slice(from, from + STEP);
    const cards = await Promise.all(some.map(search.card));
    if (mine !== turn) {
      return;
    }
    const entries = some.map((hit, at) => entry(hit, cards[at]));
    list.append(...entries.map(({ item }) => item));
    more.hidden = from + STEP >= chosen.length;
    if (from && entries.length) {
      entries[0].item.querySelector("a").focus();
    }
    box.dataset.state = "listed";
    await shown();
    await fill(entries);
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
    const links = Object.entries(made.without).filter(([, count]) => count).map(([name, count]) => {
      const label = filters.elements[name].labels[0].textContent.trim();
      return link(`${label} nào cũng được (${count})`, Object.fromEntries([...wanted].filter(([other]) => other !== name)));
    });
    return Object.keys(made.without).length > 1 || !links.length ? [...links, link(`Bỏ mọi lựa chọn (${found.hits.length})`, { q: wanted.get("q") })] : links;
  };

  const state = () => new URLSearchParams(location.search);

  const fillFilters = (wanted) => {
    const names = { loai: root.names.kinds, "co-quan": root.names.issuers, "linh-vuc": root.names.areas };
    for (const name of search.CHOICES) {
      const select = filters.elements[name];
      const counts = made.counts[name];
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
    filters.elements["thu-tu"].value = wanted.get("thu-tu") === "moi" ? "moi" : "";
    filters.hidden = !found.hits.length;
  };

  const say = (text) => {
    status.textContent = text;
  };

  const results = async () => {
    const mine = ++turn;
    list.replaceChildren();
    help.hidden = true;
    more.hidden = true;
    const { hits } = found;
    const wanted = state();
    made = search.choose(root, hits, wanted);
    if (wanted.get("thu-tu") === "moi") {
      made.chosen.sort((one, other) => other - one); // results are numbered from the oldest
    }
    const { chosen } = made;
    for (const hit of chosen.slice(0, STEP)) {
      search.card(hit).catch(() => {}); // on its way while the choices are filled; what fails is said where it is shown
    }
    fillFilters(wanted);
    const place = search.placeOf(query.all, root);
    if (place) {
      list.append(listEntry(place));
    }
    const typed = state().get("q").trim();
    if (chosen.length) {
      const meant = found.corrected ? `“${found.corrected}”; không có kết quả nào cho “${typed}”` : `“${typed}”`;
      say(chosen.length === hits.length ? `${hits.length} kết quả cho ${meant}` : `${chosen.length} trong ${hits.length} kết quả khớp lựa chọn`);
      await show(0);
    } else if (hits.length) {
      say("Không có kết quả nào khớp lựa chọn.");
      offer("Bớt lựa chọn:", freed());
    } else {
      say(place ? `Không có bài nào; có mục “${place[0]}”.` : `Không tìm thấy kết quả nào cho “${typed}”.`);
      box.dataset.state = "listed";
      const tries = await search.suggestions(query, found.near);
      if (mine === turn) {
        offer("Thử tìm:", tries.map((text) => link(text, { q: text })));
        say(`${status.textContent}${tries.length ? ` Có ${tries.length} cách tìm khác ở dưới.` : ""}`);
      }
    }
    if (mine === turn) {
      box.dataset.state = "done";
    }
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
      const opening = search.open(box.dataset.url);
      if (search.words(typed).length > 1) {
        search.spelt().catch(() => {}); // needed where the words do not stand together; on its way with the root
      }
      root = await opening;
      query = search.parse(typed, root);
      const answered = await search.find(query, false);
      if (mine === turn) {
        found = answered;
        wide.hidden = !found.isNarrow;
        document.title = `${typed.trim()} – ${document.title.replace(/^.* – (?=Tìm kiếm)/, "")}`;
        await results();
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

  search.offerTitles(form.elements.q, box.dataset.url, leads);
  form.addEventListener("input", () => search.prepare(box.dataset.url, form.elements.q.value).catch(() => {}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (go(new URLSearchParams({ q: form.elements.q.value.trim() }))) {
      run();
    }
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", () => {
    const wanted = state();
    for (const name of [...search.CHOICES, "thu-tu"]) {
      const { value } = filters.elements[name];
      value ? wanted.set(name, value) : wanted.delete(name);
    }
    if (go(wanted)) {
      results();
    }
  });
  more.addEventListener("click", () => show(list.querySelectorAll("[data-result]").length));
  wide.addEventListener("click", async () => {
    wide.hidden = true;
    found = await search.find(query, true);
    await results();
    list.querySelector("a").focus();
  });
  addEventListener("popstate", run);
  run();
});
