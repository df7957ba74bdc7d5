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

  for (const box of document.querySelectorAll("[data-cchc-copy]")) {
    const button = box.querySelector("button");
    const said = box.querySelector('[role="status"]');
    const words = box.querySelector("[data-cchc-words]");
    if (!navigator.clipboard) {
      continue; // only secure pages may write to the clipboard
    }
    box.hidden = false;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(words ? words.textContent : address());
        said.textContent = DONE;
      } catch {
        said.textContent = FAILED;
        if (words) {
          select(words);
        }
      }
    });
  }
})();
