// Shows the print button and writes address and day of printing at the foot of the paper.
(() => {
  "use strict";
  for (const row of document.querySelectorAll("[data-cchc-buttons]")) {
    row.hidden = false;
  }
  for (const button of document.querySelectorAll("[data-cchc-print]")) {
    button.addEventListener("click", () => print());
  }

  const stamp = document.querySelector("[data-cchc-printed]");
  addEventListener("beforeprint", () => {
    const today = new Date();
    // A zero before January and February only, as everywhere on the site (NĐ 30/2020/NĐ-CP).
    const month = today.getMonth() < 2 ? "2-digit" : "numeric";
    const day = today.toLocaleDateString("vi-VN", { day: "2-digit", month, year: "numeric" });
    if (stamp) {
      stamp.textContent = ` · in ngày ${day}`;
    }
  });
})();
