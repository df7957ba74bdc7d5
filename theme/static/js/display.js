// Size of letters and contrast as the reader chose them. Runs before the page is drawn, so that nothing jumps; what is
// chosen is kept by the browser where it allows that.
(() => {
  "use strict";
  const KEPT = "cchc-display";
  const SIZES = { "-1": "90%", 0: "100%", 1: "115%", 2: "130%", 3: "150%" };
  const root = document.documentElement;
  const chosen = { size: 0, contrast: false };

  const recall = () => {
    try {
      const [size, contrast] = (localStorage.getItem(KEPT) || "0").split(" ");
      chosen.size = size in SIZES ? Number(size) : 0;
      chosen.contrast = contrast === "more";
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };

  const keep = () => {
    try {
      if (chosen.size || chosen.contrast) {
        localStorage.setItem(KEPT, chosen.contrast ? `${chosen.size} more` : `${chosen.size}`);
      } else {
        localStorage.removeItem(KEPT);
      }
    } catch {
      // As above.
    }
  };

  const apply = () => {
    root.toggleAttribute("data-cchc-contrast", chosen.contrast);
    root.setAttribute("data-cchc-size", chosen.size);
  };

  const offer = () => {
    const box = document.querySelector("[data-cchc-display]");
    if (!box) {
      return;
    }
    const [toggle, panel] = box.children;
    const steps = box.querySelectorAll("[data-cchc-step]");
    const contrast = box.querySelector("[data-cchc-contrast-box]");
    const now = box.querySelector('[role="status"]');
    const show = () => {
      now.textContent = SIZES[chosen.size];
      contrast.checked = chosen.contrast;
    };
    box.hidden = false;
    toggle.addEventListener("click", () => {
      panel.hidden = !panel.hidden;
      toggle.setAttribute("aria-expanded", String(!panel.hidden));
      show();
    });
    for (const button of steps) {
      button.addEventListener("click", () => {
        const step = Number(button.dataset.cchcStep);
        chosen.size = step ? Math.min(3, Math.max(-1, chosen.size + step)) : 0;
        apply();
        keep();
        show();
      });
    }
    contrast.addEventListener("change", () => {
      chosen.contrast = contrast.checked;
      apply();
      keep();
    });
  };

  recall();
  apply();
  document.addEventListener("DOMContentLoaded", offer);
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      recall();
      apply();
    }
  });
})();
