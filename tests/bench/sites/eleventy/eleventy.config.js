const TERMS = (collection) =>
  [...new Set(collection.getAllSorted().flatMap((item) => item.data.tags ?? []))].filter((tag) => tag !== "tin");

module.exports = (config) => {
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  // One list of pages for every tag, ten items to a page, newest first.
  config.addCollection("lists", (collection) =>
    ["tin", ...TERMS(collection)].flatMap((tag) => {
      const items = collection.getFilteredByTag(tag).reverse();
      const count = Math.max(1, Math.ceil(items.length / 10));
      return Array.from({ length: count }, (_, number) => ({
        tag,
        number: number + 1,
        last: number + 1 === count,
        items: items.slice(number * 10, number * 10 + 10),
      }));
    }),
  );
  return { dir: { input: ".", includes: "_includes", output: "_site" } };
};
