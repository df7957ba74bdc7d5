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
    const day = new Date().toLocaleDateString("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" });
    if (stamp) {
      stamp.textContent = ` · in ngày ${day}`;
    }
  });
})();
