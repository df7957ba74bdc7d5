// Titles offered while a query is typed, as a combobox with a list (WAI-ARIA Authoring Practices): arrows move in it, Enter or a
// click opens the page, Esc closes it. The list lies over the page, so that nothing moves. What is offered:
// plugins/cchc/discovery/search/offered_titles.py.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});
  const MOST = 7;
  const LEAST = 2; // letters typed
  const [START, ROW, ALL] = [3, 2, 1];
  const MARKED = 0.5; // for the marks that were typed

  let known = null;
  const titles = async () => {
    known ??= (await search.titles()).map(([title, url, type, number]) => {
      const words = search.words(`${type} ${title} ${number}`);
      const skip = search.words(type).join(" ").length + 1; // where the title itself begins
      const marked = ` ${words.join(" ")}`;
      return { title, url, key: [type, number].filter(Boolean).join(" "), marked, plain: search.fold(marked), skip };
    });
    return known;
  };

  // How well a title answers what is typed so far, 0 for not at all: each word begins one of its words.
  const worth = ({ plain, marked, skip }, typed, folded) => {
    if (!folded.every((word) => plain.includes(` ${word}`))) {
      return 0;
    }
    const at = plain.indexOf(` ${folded.join(" ")}`);
    const place = at === 0 || at === skip ? START : at > 0 ? ROW : ALL;
    return place + (typed.every((word) => marked.includes(` ${word}`)) ? MARKED : 0);
  };

  const fitting = async (value, root) => {
    const all = await titles();
    const typed = search.words(value);
    const rows = [...new Map([typed, search.readings(typed, root).rows[0]].map((row) => [row.join(" "), row])).values()];
    const scored = all.map((one) => [Math.max(...rows.map((row) => worth(one, row, row.map(search.fold)))), one]);
    return scored.filter(([value]) => value).sort(([one], [other]) => other - one).slice(0, MOST).map(([, one]) => one);
  };

  // Offers titles below a field; `leads` gives the address of a page as the site is opened.
  search.offerTitles = (field, address, leads) => {
    const list = search.make("ul", "cchc-search-form__titles");
    list.id = `${field.id}-ten-trang`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Trang có tên gần với chữ đang gõ");
    field.parentElement.append(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"], ["autocomplete", "off"]]) {
      field.setAttribute(name, value);
    }
    let active = -1;
    let turn = 0;

    const mark = (place) => {
      active = place;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      if (active < 0) {
        field.removeAttribute("aria-activedescendant");
      } else {
        field.setAttribute("aria-activedescendant", list.children[active].id);
        list.children[active].scrollIntoView({ block: "nearest" });
      }
    };
    const show = (some) => {
      list.replaceChildren(
        ...some.map(({ title, url, key }, at) => {
          const option = search.make("li", "cchc-search-form__title", title, " ", search.make("span", "cchc-search-form__title-key", key));
          option.id = `${list.id}-${at}`;
          option.setAttribute("role", "option");
          option.dataset.url = url;
          return option;
        }),
      );
      list.hidden = !some.length;
      field.setAttribute("aria-expanded", String(!list.hidden));
      mark(-1);
    };
    const close = () => {
      turn++;
      show([]);
    };
    const open = ({ dataset }) => location.assign(leads(dataset.url));

    const update = async () => {
      const mine = ++turn;
      const value = field.value.trim();
      const some = value.length < LEAST ? [] : await fitting(value, await search.open(address));
      if (mine === turn && document.activeElement === field) {
        show(some);
      }
    };

    // From the last to the first goes by the field itself, as from the first back.
    const step = (by) => {
      const count = list.children.length + 1;
      mark(((active + 1 + by + count) % count) - 1);
    };
    field.addEventListener("input", () => update().catch(() => {}));
    field.addEventListener("blur", close);
    field.form.addEventListener("submit", close);
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        list.hidden ? update().catch(() => {}) : step(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        open(list.children[active]);
      }
    });
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        open(option);
      }
    });
  };
})();
