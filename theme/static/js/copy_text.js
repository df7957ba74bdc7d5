// Copies the page's address or a citation. Without it the buttons stay hidden and the text can be selected by hand.
(() => {
  "use strict";
  const DONE = "Đã chép";
  const FAILED = "Chưa chép được; hãy bôi đen rồi chép";

  const address = () => {
    const canonical = document.querySelector('link[rel="canonical"]');
    return canonical && /^https?:$/.test(location.protocol) ? canonical.href : location.href;
  };

  const select = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  // Pages that are not served securely may copy only what is selected.
  const copySelected = (text) => {
    const area = document.createElement("textarea");
    const before = document.activeElement;
    area.value = text;
    area.className = "cchc-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    before.focus();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  };

  for (const box of document.querySelectorAll("[data-cchc-copy]")) {
    const button = box.querySelector("button");
    const said = box.querySelector('[role="status"]');
    const words = box.querySelector("[data-cchc-words]");
    box.hidden = false;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const citation = button.dataset.cchcText;
      const text = words ? words.textContent : citation ? `${citation}, ${address()}` : address();
      const done = await copy(text);
      said.textContent = done ? DONE : FAILED;
      if (!done && words) {
        select(words);
      }
    });
  }
})();
