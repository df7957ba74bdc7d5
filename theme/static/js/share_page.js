// Hands the page's address to the device's own list of applications, where it has one. No service is named or called.
(() => {
  "use strict";
  const canonical = document.querySelector('link[rel="canonical"]');
  for (const box of document.querySelectorAll("[data-cchc-share]")) {
    if (!navigator.share || !/^https?:$/.test(location.protocol)) {
      continue;
    }
    box.hidden = false;
    box.querySelector("button").addEventListener("click", async () => {
      try {
        await navigator.share({ title: document.title, url: canonical ? canonical.href : location.href });
      } catch {
        // The reader closed the list.
      }
    });
  }
})();
