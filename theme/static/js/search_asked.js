// Before the page is painted: whether a query came with its address, so that the room for its results is there from the beginning
// and nothing moves when they come.
(() => {
  "use strict";

  if (new URLSearchParams(location.search).get("q")?.trim()) document.documentElement.dataset.cchcAsked = "";
})();
