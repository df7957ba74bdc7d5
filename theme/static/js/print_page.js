// Shows the print button and writes address and day of printing at the foot of the paper.
(() => {
  "use strict";
  for (const box of document.querySelectorAll("[data-cchc-print]")) {
    box.hidden = false;
    box.querySelector("button").addEventListener("click", () => print());
  }

  const stamp = document.querySelector("[data-cchc-stamp]");
  const place = stamp && stamp.textContent;
  addEventListener("beforeprint", () => {
    if (!stamp) {
      return;
    }
    const day = new Date().toLocaleDateString("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" });
    const canonical = document.querySelector('link[rel="canonical"]');
    const online = /^https?:$/.test(location.protocol);
    stamp.textContent = online && canonical ? `${canonical.href} · in ngày ${day}` : `${place} · in ngày ${day}`;
  });
})();
