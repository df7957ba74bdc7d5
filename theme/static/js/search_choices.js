// Choices by which results are narrowed: which results fit those made, and how many each further one would leave.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  // For each choice what the index keeps of every result, a number, and the values that such a number stands for.
  const CHOICES = {
    loai: [(root) => root.kinds, (root, kind) => [root.names.kinds[kind][0]]],
    nam: [(root) => root.years, (_, year) => (year ? [String(year)] : [])],
    "co-quan": [(root) => root.issuers, (root, issuer) => (issuer ? [root.names.issuers[issuer][0]] : [])],
    "linh-vuc": [(root) => root.areas, (root, areas) => root.names.areas.filter((_, bit) => areas & (1 << bit)).map(([id]) => id)],
  };

  const add = (counts, key, count) => counts.set(key, (counts.get(key) || 0) + count);

  // Whether a number stands for a value, found out once.
  const fitting = (valuesOf, value) => {
    const known = new Map();
    return (number) => known.get(number) ?? known.set(number, valuesOf(number).includes(value)).get(number);
  };

  // `wanted` has a value for each choice made. → {chosen: results that fit all; without: by name of each choice made, how many
  // would fit if it were given up; counts: by name, for each value how many would fit if it were chosen}
  search.choose = (root, hits, wanted) => {
    const sides = Object.entries(CHOICES).map(([name, [numbersOf, valuesOf]]) => {
      const value = wanted.get(name);
      const values = (number) => valuesOf(root, number);
      return { name, numbers: numbersOf(root), values, isGiven: Boolean(value), fits: fitting(values, value), sums: new Map(), missed: 0 };
    });
    const given = sides.filter((side) => side.isGiven);
    const chosen = [];
    for (let at = 0; at < hits.length; at++) {
      const result = hits[at];
      let count = 0;
      let miss = null;
      for (const side of given) {
        if (!side.fits(side.numbers[result])) {
          miss = side;
          count++;
        }
      }
      if (!count) {
        chosen.push(result);
        for (let of = 0; of < sides.length; of++) {
          add(sides[of].sums, sides[of].numbers[result], 1);
        }
      } else if (count === 1) {
        miss.missed++;
        add(miss.sums, miss.numbers[result], 1);
      }
    }
    const counts = sides.map((side) => {
      const sums = new Map();
      side.sums.forEach((count, number) => side.values(number).forEach((value) => add(sums, value, count)));
      return [side.name, sums];
    });
    return { chosen, without: Object.fromEntries(given.map((side) => [side.name, chosen.length + side.missed])), counts: Object.fromEntries(counts) };
  };

  search.CHOICES = Object.keys(CHOICES);
})();
