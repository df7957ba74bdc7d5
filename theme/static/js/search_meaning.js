// What a query may mean besides its letters: abbreviations written out, words of one meaning, dates and figures in other
// forms. Each way of reading it is a row of words; the first is the likeliest, and none is forced.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});
  const MOST = 14; // ways of reading
  const OTHERS = 6; // of them by other words of one meaning

  // Words that ask, point or join: they count little, and a page need not have them.
  const LIGHT = new Set(
    "của và về các cho khi là gì ở đâu thì có được không ai nào bao giờ như thế để với những theo tại trong từ do bởi hay hoặc năm ngày căn cứ cua va ve cac la gi dau thi co duoc khong nao nhu the de voi nhung tai tu nam ngay".split(" "),
  );
  const NEWEST = [["mới", "nhất"], ["moi", "nhat"], ["hiện", "hành"], ["hien", "hanh"], ["còn", "hiệu", "lực"], ["con", "hieu", "luc"], ["đang", "có", "hiệu", "lực"]];
  const DIGITS = "không một hai ba bốn năm sáu bảy tám chín mười".split(" ");
  const SPOKEN = { ...Object.fromEntries(DIGITS.map((word, at) => [word, at])), tư: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9 };
  const ENDS_OF_YEAR = { đầu: 1, dau: 1, cuối: 4, cuoi: 4 };
  const DAY = new Set(["ngày", "ngay", "mùng", "mung", "mồng", "mong", "hôm", "hom"]);
  const ORDERED = new Set("hạng hang cấp cap loại loai nhóm nhom phần phan chương chuong khóa khoa giai đoạn doan quí qui kỳ kì ki đợt dot mục muc".split(" "));
  const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

  const isYear = (word) => /^(19|20)\d\d$/.test(word);
  const isFigure = (word) => /^\d+$/.test(word);
  const put = (words, at, size, other) => [...words.slice(0, at), ...other, ...words.slice(at + size)];
  const stands = (words, at, some) => some.every((word, step) => words[at + step] === word);

  // Where phrases of groups stand in a query, the longest first. A single word stands for one with other marks only where it was
  // typed without: "bỏ" is not "bộ", while a slip in one of several is still the same phrase.
  const spans = (words, groups) => {
    const found = [];
    const plain = words.map(search.fold);
    groups.forEach((group) =>
      group.forEach((phrase) => {
        for (let at = 0; at + phrase.plain.length <= plain.length; at++) {
          const isSaid = phrase.plain.length > 1 || words[at] === phrase.words[0] || words[at] === plain[at];
          if (phrase.plain.length && isSaid && stands(plain, at, phrase.plain)) {
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

  // Each place by the first of its group.
  const byFirst = (words, places) => places.sort((one, other) => other.at - one.at).reduce((row, { at, size, group }) => put(row, at, size, group[0].words), words);

  // Abbreviations written out.
  const inFull = (words, groups) => {
    const taken = new Set();
    return byFirst(words, spans(words, groups).filter(({ at, phrase, group }) => phrase.isShort && phrase !== group[0] && !taken.has(at) && taken.add(at)));
  };

  // Every phrase of a group by the first of its group.
  const commonest = (words, groups) => {
    const free = words.map(() => true);
    const isFree = ({ at, size }) => free.slice(at, at + size).every(Boolean) && free.fill(false, at, at + size);
    return byFirst(words, spans(words, groups).filter(isFree));
  };

  const YEARS = /^n[aă]m$/;
  const spoken = (words, at) => {
    if (words[at] === "mười" && SPOKEN[words[at + 1]] !== undefined && words[at + 1] !== "năm") {
      return { value: 10 + SPOKEN[words[at + 1]], size: 2 };
    }
    const value = SPOKEN[words[at]];
    return value === undefined || (YEARS.test(words[at]) && !YEARS.test(words[at + 1] || "")) ? null : { value, size: 1 };
  };

  const QUARTER = /^qu[ií]$/;
  // A quarter as texts write it, "quý I": of "quý 1", "quý một", "Q1", "quý đầu năm".
  const quarters = (words) =>
    words.flatMap((word, at) => {
      if (/^q[1-4]$/.test(word)) {
        return ["quí", ROMAN[word[1]]];
      }
      const value = at && QUARTER.test(words[at - 1]) ? (isFigure(word) ? Number(word) : SPOKEN[word] || ENDS_OF_YEAR[word]) : 0;
      return value > 0 && value < 5 ? [ROMAN[value]] : [word];
    });

  const apart = (figure) => figure.replace(/\B(?=(\d{3})+$)/g, " ").split(" ").map((part) => part.replace(/^0+(?=\d)/, ""));
  const isDay = (day, month) => isFigure(day || "") && Number(day) <= 31 && isFigure(month || "") && Number(month) <= 12;

  // A date in the other form, figures or words: "5/12/2026", "ngày 5 tháng 12 năm 2026", "5/12"; null where none begins.
  const otherDate = (words, at) => {
    const before = DAY.has(words[at - 1]) ? 1 : 0;
    const [day, second, third, fourth, fifth] = words.slice(at);
    const isMonth = /^th[aá]ng$/.test(second || "");
    const month = isMonth ? third : second;
    if (!isDay(day, month) || isFigure(words[at - 1] || "")) {
      return null;
    }
    const year = isMonth ? (YEARS.test(fourth || "") ? fifth : fourth) : third;
    if (isYear(year || "")) {
      const size = isMonth ? (year === fifth ? 5 : 4) : 3;
      return put(words, at - before, size + before, isMonth ? [day, month, year] : ["ngày", day, "tháng", month, "năm", year]);
    }
    return isMonth ? put(words, at - before, 3 + before, [day, month]) : before ? put(words, at - 1, 3, ["ngày", day, "tháng", month]) : null;
  };

  // Figures in other forms at a place, each with how many words it stands for: grouped, in letters, as a Roman numeral.
  const otherFigures = (words, at) => {
    const word = words[at];
    const said = spoken(words, at);
    const value = said ? said.value : isFigure(word) ? Number(word) : Math.max(0, ROMAN.indexOf(word));
    const isOrdered = ORDERED.has(words[at - 1]);
    const forms = [];
    if (isOrdered && value > 0 && value <= 10) {
      forms.push([said?.size || 1, [ROMAN[value]]], [said?.size || 1, [String(value)]]);
    }
    if (isFigure(word) && word.length > 3 && !isYear(word)) {
      forms.push([1, apart(word)]);
    } else if (isFigure(word) && value > 1 && value <= 10 && words.length > 1) {
      forms.push([1, [DIGITS[value]]]);
    }
    if (said && value > 1 && at + said.size < words.length) {
      forms.push([said.size, [String(value)]]);
    }
    return forms;
  };

  // A figure that looks like a year, grouped: "1946 hồ sơ".
  const yearlike = (words) => words.flatMap((word, at) => (isYear(word) ? [put(words, at, 1, apart(word))] : []));
  const figures = (words) => words.flatMap((_, at) => [otherDate(words, at) || [], ...otherFigures(words, at).map(([size, other]) => put(words, at, size, other))]).filter((row) => row.length);

  // Letters typed as for an input method that was off: "ddoois thoaij".
  const telex = (word) => word.replace(/dd/g, "d").replace(/([aeo])\1/g, "$1").replace(/w/g, "").replace(/[sfrxj](?=[a-z]{0,2}$)/, (letter, at, whole) => (at > 1 && at === whole.length - 1 ? "" : letter));
  search.asTelex = (words) => words.map((word) => (/^[a-z]{3,}$/.test(word) ? telex(word) : word));

  // What people type before and after what they look for: "tin …", "… thì sao".
  const BEFORE = ["tin tức về", "tin tức", "tin về", "tin", "bài viết", "bài", "thông tin về", "văn bản về", "cho hỏi", "xin hỏi", "tìm", "xem", "tải"].map(search.words);
  const AFTER = ["bị làm sao", "thì làm sao", "thì sao", "ra sao", "làm sao", "như thế nào", "thế nào", "là gì", "ở đâu", "khi nào", "được không", "không"].map(search.words);
  const trimmed = (words) => {
    const before = BEFORE.find((some) => some.length + 1 < words.length && stands(words, 0, some));
    const rest = before ? words.slice(before.length) : words;
    const after = AFTER.find((some) => some.length + 1 < rest.length && stands(rest, rest.length - some.length, some));
    return after ? rest.slice(0, -after.length) : rest;
  };

  // Words that say no more than that something is looked for: a query is a name also with them ("email của sở", "tải mẫu đơn").
  const ASKING = new Set("tai xem tim mo gui so co quan trang muc danh sach cac".split(" "));
  const TIME = new Set(["nam", "ngay"]);
  const kernel = (words) => {
    const plain = words.map(search.fold).filter((word, at) => !(LIGHT.has(words[at]) && !TIME.has(word)) && !ASKING.has(word));
    return (plain.length ? plain : words.map(search.fold)).join(" ");
  };

  // What a query as a whole is called, where it is one phrase of a group.
  const named = (words, groups) => {
    const wanted = kernel(words);
    return groups.filter((group) => group.some((phrase) => kernel(phrase.words) === wanted)).map(([fullest]) => fullest.words);
  };

  // → {rows: ways of reading the words, the likeliest first; isNewest: whether what holds now is asked for; isExpanded: whether abbreviations
  // are written out in the first}
  search.readings = (typed, root) => {
    const hint = NEWEST.find((some) => typed.some((_, at) => stands(typed, at, some)));
    const at = hint ? typed.findIndex((_, place) => stands(typed, place, hint)) : -1;
    const asked = hint && typed.length > hint.length ? put(typed, at, hint.length, []) : typed;
    const groups = groupsOf(root);
    const first = quarters(inFull(asked, groups));
    const others = spans(first, groups).flatMap((span) => span.group.filter((phrase) => phrase !== span.phrase).map((phrase) => put(first, span.at, span.size, phrase.words)));
    const rows = [first, asked, trimmed(first), ...named(first, groups), commonest(first, groups), ...figures(first), ...others.slice(0, OTHERS), ...yearlike(first)];
    return { rows: [...new Map(rows.map((row) => [row.join(" "), row])).values()].slice(0, MOST), isNewest: Boolean(hint), isExpanded: first.join(" ") !== asked.join(" ") };
  };

  // The list of the site that a query names and nothing else, null where it names none: [title, address, names].
  search.placeOf = (words, root) => {
    const typed = new Set([words, ...named(words, groupsOf(root))].map(kernel));
    return root.places.find(([, , names]) => names.some((name) => typed.has(kernel(search.words(name))))) || null;
  };

  // How many a word counts, as a figure or in letters; 0 for none.
  search.countOf = (word) => (isFigure(word) ? Number(word) : SPOKEN[word] || 0);

  // Whether a word is a year by itself, no part of a date or of a grouped figure.
  const isPlainYear = (words, at) => isYear(words[at]) && !isFigure(words[at - 1] || "") && !isFigure(words[at + 1] || "");

  Object.assign(search, { isLight: (word) => LIGHT.has(word), isFigure, isPlainYear, isYear });
})();
