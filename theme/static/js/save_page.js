// Saves the article as a file that the browser itself makes from the page: Markdown, or text that any editor opens.
(() => {
  "use strict";
  const article = document.querySelector("main article");
  const canonical = document.querySelector('link[rel="canonical"]').href;
  const name = decodeURIComponent(canonical.split("/").filter(Boolean).pop());

  const file = (form) => {
    const site = document.querySelector('meta[property="og:site_name"]').content;
    const today = new Date();
    // A zero before January and February only, as everywhere on the site (NĐ 30/2020/NĐ-CP).
    const month = today.getMonth() < 2 ? "2-digit" : "numeric";
    const day = today.toLocaleDateString("vi-VN", { day: "2-digit", month, year: "numeric" });
    const source = [`Nguồn: ${site}`, `Địa chỉ: ${form === "md" ? `<${canonical}>` : canonical}`, `Lưu ngày: ${day}`];
    const foot = form === "md" ? `---\n\n${source.map((line) => `- ${line}`).join("\n")}` : `----\n${source.join("\n")}`;
    const text = `${window.cchcPageText(article, form, canonical)}\n\n${foot}\n`;
    // Older editors on Windows know neither UTF-8 without its mark nor bare line feeds.
    return form === "md" ? text : `\uFEFF${text.replace(/\n/g, "\r\n")}`;
  };

  for (const button of document.querySelectorAll("[data-cchc-save]")) {
    button.addEventListener("click", () => {
      const form = button.dataset.cchcSave;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([file(form)], { type: `text/${form === "md" ? "markdown" : "plain"};charset=utf-8` }));
      link.download = `${name}.${form}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  }
})();
