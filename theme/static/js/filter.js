// Filters the rows of a table: of one group any choice may hold, of several groups each must, and the words as well.
// A row states what it has in data-facets ("nam:2021 chuoi:kiem-tra"). What is chosen stands in the page's address.
(() => {
  "use strict";

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/đ/g, "d")
      .replace(/\s+/g, " ")
      .trim();

  const token = (box) => `${box.name}:${box.value}`;

  const start = (form) => {
    const table = document.getElementById(form.dataset.cchcFilter);
    const status = document.querySelector(`[data-cchc-filtered="${form.dataset.cchcFilter}"]`);
    const indexes = document.querySelector(`[data-cchc-unfiltered="${form.dataset.cchcFilter}"]`);
    const words = form.elements.q;
    const rows = [...table.tBodies[0].rows].map((row) => ({
      row,
      has: new Set((row.dataset.facets || "").split(" ")),
      text: fold(row.cells[0].textContent),
    }));
    const groups = [...form.querySelectorAll("[data-group]")].map((set) => [
      ...set.querySelectorAll('input[type="checkbox"]'),
    ]);

    const fromAddress = () => {
      const state = new URLSearchParams(location.search);
      words.value = state.get("q") || "";
      for (const box of groups.flat()) {
        box.checked = state.getAll(box.name).includes(box.value);
      }
    };

    const toAddress = () => {
      const state = new URLSearchParams();
      if (words.value.trim()) {
        state.set("q", words.value.trim());
      }
      for (const box of groups.flat().filter((one) => one.checked)) {
        state.append(box.name, box.value);
      }
      const query = state.toString();
      try {
        history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
      } catch {
        // A browser that keeps the address of a file on disk as it is: filtering works, only the address stays.
      }
    };

    const count = (chosen, said) => {
      for (const [index, boxes] of groups.entries()) {
        const others = chosen.filter((_, at) => at !== index);
        const left = rows.filter((one) => said(one) && others.every((any) => any(one)));
        for (const box of boxes) {
          const number = left.filter((one) => one.has.has(token(box))).length;
          const option = box.closest("label");
          option.querySelector("[data-count]").textContent = String(number);
          option.toggleAttribute("data-empty", number === 0);
        }
      }
    };

    const show = () => {
      const query = fold(words.value).split(" ").filter(Boolean);
      const said = (one) => query.every((word) => one.text.includes(word));
      const chosen = groups.map((boxes) => {
        const wanted = boxes.filter((box) => box.checked).map(token);
        return (one) => !wanted.length || wanted.some((value) => one.has.has(value));
      });
      let shown = 0;
      for (const one of rows) {
        one.row.hidden = !(said(one) && chosen.every((any) => any(one)));
        shown += one.row.hidden ? 0 : 1;
      }
      count(chosen, said);
      const noun = form.dataset.noun;
      status.textContent =
        shown === rows.length
          ? `${shown} ${noun}`
          : shown
            ? `${shown} trong ${rows.length} ${noun} khớp lựa chọn`
            : `Không có ${noun} nào khớp; hãy bỏ bớt lựa chọn`;
    };

    const changed = () => {
      show();
      toAddress();
    };

    form.addEventListener("change", changed);
    words.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(changed)); // the fields are emptied after the event
    addEventListener("pageshow", () => {
      fromAddress(); // the address decides, not what the browser remembers of the fields
      show();
    });
    form.hidden = false;
    if (indexes) {
      indexes.hidden = true;
    }
  };

  for (const form of document.querySelectorAll("[data-cchc-filter]")) {
    start(form);
  }
})();
