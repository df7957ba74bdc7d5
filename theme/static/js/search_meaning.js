// What a query may mean besides its letters: abbreviations written out, words of one meaning, dates and figures in other
// forms. Each way of reading it is a row of words; the first is the likeliest, and none is forced.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});
  const MOST = 6;

  // Words that ask, point or join: they count little, and a page need not have them.
  const LIGHT = new Set(
    "của và về các cho khi là gì ở đâu thì có được không ai nào bao giờ như thế để với những theo tại trong từ do bởi hay hoặc năm ngày căn cứ cua va ve cac la gi dau thi co duoc khong nao nhu the de voi nhung tai tu nam ngay".split(" "),
  );
  const NEWEST = [["mới", "nhất"], ["moi", "nhat"], ["hiện", "hành"], ["hien", "hanh"], ["còn", "hiệu", "lực"], ["con", "hieu", "luc"], ["đang", "có", "hiệu", "lực"]];
  const DIGITS = "không một hai ba bốn năm sáu bảy tám chín mười".split(" ");
  const SPOKEN = { ...Object.fromEntries(DIGITS.map((word, at) => [word, at])), tư: 4, sau: 6, bay: 7, tam: 8, chin: 9 };
  const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

  const isYear = (word) => /^(19|20)\d\d$/.test(word);
  const isFigure = (word) => /^\d+$/.test(word);
  const put = (words, at, size, other) => [...words.slice(0, at), ...other, ...words.slice(at + size)];
  const stands = (words, at, some) => some.every((word, step) => words[at + step] === word);

  // Where rows of words stand in a query, the longest first, none over another.
  const spans = (plain, groups) => {
    const found = [];
    groups.forEach((group) =>
      group.forEach((phrase) => {
        for (let at = 0; at + phrase.plain.length <= plain.length; at++) {
          if (phrase.plain.length && stands(plain, at, phrase.plain)) {
            found.push({ at, size: phrase.plain.length, phrase, group });
          }
        }
      }),
    );
    return found.sort((one, other) => other.size - one.size);
  };

  let known = null;
  const groupsOf = (root) => {
    known ??= root.same.map((group) =>
      group.map((text) => {
        const words = search.words(text);
        return { words, plain: words.map(search.fold), isShort: words.length === 1 && (text.match(/\p{Lu}/gu) || []).length > 1 };
      }),
    );
    return known;
  };

  // Abbreviations written out.
  const inFull = (words, groups) => {
    const taken = new Set();
    const places = spans(words.map(search.fold), groups).filter(({ at, phrase, group }) => phrase.isShort && phrase !== group[0] && !taken.has(at) && taken.add(at));
    return places.sort((one, other) => other.at - one.at).reduce((row, { at, size, group }) => put(row, at, size, group[0].words), words);
  };

  // Every phrase of a group by the first of its group.
  const commonest = (words, groups) => {
    const free = words.map(() => true);
    const places = spans(words.map(search.fold), groups).filter(({ at, size }) => {
      const isFree = free.slice(at, at + size).every(Boolean);
      free.fill(false, at, at + size);
      return isFree;
    });
    return places.sort((one, other) => other.at - one.at).reduce((row, { at, size, group }) => put(row, at, size, group[0].words), words);
  };

  const spoken = (words, at) => {
    if (words[at] === "mười" && SPOKEN[words[at + 1]] !== undefined && words[at + 1] !== "năm") {
      return { value: 10 + SPOKEN[words[at + 1]], size: 2 };
    }
    const value = SPOKEN[words[at]];
    return value === undefined || (words[at] === "năm" && words[at + 1] !== "năm") ? null : { value, size: 1 };
  };

  // A quarter as texts write it: "quý I".
  const quarters = (words) => words.map((word, at) => {
    const value = at && /^qu[ií]$/.test(words[at - 1]) ? (isFigure(word) ? Number(word) : SPOKEN[word]) : 0;
    return value > 0 && value < 5 ? ROMAN[value] : word;
  });

  // Dates and figures in other forms, each a row of words of its own.
  const otherFigures = (words) => {
    const rows = [];
    words.forEach((word, at) => {
      const [second, third, fourth, fifth] = words.slice(at + 1);
      const isDay = isFigure(word) && Number(word) <= 31;
      if (isDay && isFigure(second || "") && Number(second) <= 12 && isYear(third || "")) {
        const day = words[at - 1] === "ngày" || words[at - 1] === "ngay" ? [] : ["ngày"];
        rows.push(put(words, at, 3, [...day, word, "tháng", second, "năm", third]));
      } else if (isDay && /^th[aá]ng$/.test(second || "") && isFigure(third || "") && /^n[aă]m$/.test(fourth || "") && isYear(fifth || "")) {
        const before = /^ng[aà]y$/.test(words[at - 1] || "") ? 1 : 0;
        rows.push(put(words, at - before, 5 + before, [word, third, fifth]));
      } else if (isFigure(word) && word.length > 3 && !isYear(word)) {
        rows.push(put(words, at, 1, word.replace(/\B(?=(\d{3})+$)/g, " ").split(" ").map((part) => part.replace(/^0+(?=\d)/, ""))));
      } else if (isFigure(word) && Number(word) > 1 && Number(word) <= 10 && words.length > 1) {
        rows.push(put(words, at, 1, [DIGITS[word]]));
      }
      const said = spoken(words, at);
      if (said && said.value > 1 && at + said.size < words.length) {
        rows.push(put(words, at, said.size, [String(said.value)]));
      }
      if (ROMAN.indexOf(word) > 0 && /^qu[ií]$/.test(words[at - 1] || "")) {
        rows.push(put(words, at, 1, [String(ROMAN.indexOf(word))]));
      }
    });
    return rows;
  };

  // Letters typed as for an input method that was off: "ddoois thoaij".
  const telex = (word) => word.replace(/dd/g, "d").replace(/([aeo])\1/g, "$1").replace(/w/g, "").replace(/[sfrxj](?=[a-z]{0,2}$)/, (letter, at, whole) => (at > 1 && at === whole.length - 1 ? "" : letter));
  search.asTelex = (words) => words.map((word) => (/^[a-z]{3,}$/.test(word) ? telex(word) : word));

  // → {rows: ways of reading the words, the likeliest first; isNewest: whether what holds now is asked for}
  search.readings = (typed, root) => {
    const hint = NEWEST.find((some) => typed.some((_, at) => stands(typed, at, some)));
    const at = hint ? typed.findIndex((_, place) => stands(typed, place, hint)) : -1;
    const asked = hint && typed.length > hint.length ? put(typed, at, hint.length, []) : typed;
    const groups = groupsOf(root);
    const first = quarters(inFull(asked, groups));
    const others = spans(first.map(search.fold), groups).flatMap((span) => span.group.filter((phrase) => phrase !== span.phrase).map((phrase) => put(first, span.at, span.size, phrase.words)));
    const rows = [first, asked, commonest(first, groups), ...otherFigures(first), ...others];
    return { rows: [...new Map(rows.map((row) => [row.join(" "), row])).values()].slice(0, MOST + 4), isNewest: Boolean(hint), isExpanded: first.join(" ") !== asked.join(" ") };
  };

  // The list of the site that a query names and nothing else, null where it names none: [title, address, names].
  search.placeOf = (words, root) => {
    const plainOf = (text) => search.words(text).map(search.fold).join(" ");
    const typed = plainOf(words.join(" "));
    return root.places.find(([, , names]) => names.some((name) => plainOf(name) === typed)) || null;
  };

  Object.assign(search, { isLight: (word) => LIGHT.has(word), isYear, isFigure });
})();
