// Marks in the table of contents the part that is being read.
(() => {
  "use strict";
  const links = new Map();
  for (const link of document.querySelectorAll(".cchc-contents__link")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) {
      links.set(heading, link);
    }
  }
  if (!links.size || !("IntersectionObserver" in window)) {
    return;
  }

  const headings = [...links.keys()];
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const current = passed.at(-1);
    for (const [heading, link] of links) {
      if (heading === current) {
        link.setAttribute("aria-current", "location");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  for (const heading of headings) {
    observer.observe(heading);
  }
})();
