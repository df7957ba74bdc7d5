// What a reader typed, taken apart: words, document numbers, phrases in quotes. The rules of words and numbers are those
// by which the index was made (plugins/cchc/discovery: syllables.py, terms.py, number_terms.py).
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const LATE = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(" ");
  const KEPT = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(" ");
  const LOOK_ALIKES = { Ð: "Đ", Ɖ: "Đ", ð: "đ", ɖ: "đ" };
  const PLAIN_YEAR = /^(19|20)\d\d$/;

  const nfc = (text) => text.replace(/[ÐƉðɖ]/g, (letter) => LOOK_ALIKES[letter]).normalize("NFC");

  const foldLetter = (letter) => {
    const base = letter.normalize("NFD");
    const lower = (base.length > 1 && /^.\p{M}+$/u.test(base) ? base[0] : letter).toLowerCase();
    return lower === "đ" ? "d" : lower.length === letter.length ? lower : letter;
  };
  const folded = new Map();
  // Letters that have one for one in lower case and without marks.
  const SIMPLE = /^[\0-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;
  // One letter for one, so that a place in the folded text is a place in the shown one.
  const fold = (text) => {
    if (SIMPLE.test(text)) {
      return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("đ", "d");
    }
    let out = "";
    for (const letter of text) {
      let plain = folded.get(letter);
      if (plain === undefined) {
        folded.set(letter, (plain = foldLetter(letter)));
      }
      out += plain;
    }
    return out;
  };

  const LONG_I = { y: "i", ỳ: "ì", ý: "í", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };
  const VOWELS = new Set("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệioòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự");
  const oneSpelling = (read) => {
    if (/^0\d*$/.test(read)) {
      return read.replace(/^0+(?=\d)/, "");
    }
    const word = read.replaceAll("ƣ", "ư");
    const last = LONG_I[word.at(-1)];
    if (last && (!VOWELS.has(word.at(-2)) || word.slice(-3, -1) === "qu")) {
      return word.slice(0, -1) + last;
    }
    const at = LATE.indexOf(word.slice(-2));
    return at < 0 || word.at(-3) === "q" ? word : word.slice(0, -2) + KEPT[at];
  };
  const words = (text) => (nfc(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) || []).map(oneSpelling);

  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) {
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return value;
  });
  const crc32 = (text) => {
    let value = 0xffffffff;
    for (const byte of new TextEncoder().encode(text)) {
      value = (value >>> 8) ^ TABLE[(value ^ byte) & 255];
    }
    return (value ^ 0xffffffff) >>> 0;
  };

  // A word or a pair of words as the index knows it: 12 bits for its shard, 24 for it among others there, and the marks
  // of each word, -1 for one typed without where nothing was typed with marks: such a word agrees with every marked form.
  const FIRST = [0x9e3779b1, 0x85ebca77];
  const SECOND = [0xc2b2ae3d, 0x27d4eb2f];
  const spread = (check, [high, low]) => [Math.imul(check, high) >>> 20, Math.imul(check ^ (check >>> 15), low) >>> 8];
  const TONES = "\u0300\u0309\u0303\u0301\u0323";
  const marksOf = (word, plain) => {
    const parts = [...word.normalize("NFD")];
    const shape = parts.filter((part) => !TONES.includes(part)).join("");
    return parts.reduce((tone, part) => tone || TONES.indexOf(part) + 1, 0) + (shape === plain ? 0 : 6 * (1 + (crc32(shape) % 4)));
  };
  const term = (typed, exact) => {
    let shard = 0;
    let key = 0;
    const marks = typed.map((word, at) => {
      const plain = fold(word);
      const [high, low] = spread(crc32(plain), at ? SECOND : FIRST);
      shard ^= high;
      key ^= low;
      return word !== plain ? marksOf(word, plain) : exact ? 0 : -1;
    });
    return { pair: typed.length > 1, shard, key, marks: [marks[0], marks[1] ?? -1] };
  };

  const isCode = (token, root) => root.codes.includes(token.text);
  // Codes that could be a Vietnamese syllable ("tu", "da") count only where a slash or a hyphen shows what is meant.
  const isPlainCode = (token, root) => token && !/[aeiouy]/.test(token.text) && isCode(token, root);

  const tokenise = (text) => {
    const tokens = [];
    for (const match of text.matchAll(/\d+(?:[a-z](?![a-z0-9]))?|[a-z]+/g)) {
      const end = tokens.length ? tokens.at(-1).end : 0;
      tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length, gap: text.slice(end, match.index).trim(), glued: end === match.index && tokens.length > 0 });
    }
    return tokens;
  };

  // The letters of a symbol from token `at` on: any where "/" or "-" leads to them, known codes after a space.
  const symbol = (tokens, at, root) => {
    let letters = "";
    let next = at;
    for (let token; (token = tokens[next]); next++) {
      const joined = /^[/\-–&]$/.test(token.gap);
      if (/^\d/.test(token.text)) {
        if (!(token.glued && /(qh|ubtvqh|hdnd)$/.test(letters))) {
          break;
        }
      } else if (!joined && !(token.gap === "" && (letters ? isCode(token, root) : isPlainCode(token, root) || (token.glued && root.codes.some((code) => !/[aeiouy]/.test(code) && token.text.startsWith(code)))))) {
        break;
      }
      letters += token.text;
    }
    return { letters, next };
  };

  // A type before the serial: its code ("nq") or its words ("nghị quyết", with or without "số").
  const typeBefore = (tokens, at, root) => {
    let first = at;
    if (tokens[first - 1]?.text === "so") {
      first--;
    }
    for (const size of [3, 2, 1]) {
      const some = tokens.slice(Math.max(0, first - size), first);
      const name = some.map((token) => token.text).join(" ");
      if (name === "luat") {
        return { start: first - 1, letters: "qh", named: true, so: first < at };
      }
      if (some.length === size && Object.hasOwn(root.types, name) && size > 1) {
        return { start: first - size, letters: root.types[name], named: true, so: first < at };
      }
    }
    const code = tokens[first - 1];
    return isPlainCode(code, root) && !/^[/\-–]/.test(tokens[first].gap) ? { start: first - 1, letters: code.text } : { start: first === at ? at : first, letters: "", so: first < at };
  };

  // What a figure counts where it is no serial: "báo cáo 6 tháng", "kế hoạch 5 năm".
  const UNITS = new Set("thang nam quy ngay tuan gio phut".split(" "));
  // Types whose year may be said in words: "nghị định 175 năm 2024".
  const DATED = new Set(["nd", "tt", "ttlt", "qh"]);

  const numberAt = (tokens, at, root) => {
    const serial = tokens[at];
    if (!/^\d/.test(serial.text) || (/^[/.]$/.test(serial.gap) && /^\d/.test(tokens[at - 1]?.text || ""))) {
      return null;
    }
    let next = at + 1;
    let year = "";
    const second = tokens[next];
    if (second && PLAIN_YEAR.test(second.text) && /^[/\-–]?$/.test(second.gap)) {
      year = second.text;
      next++;
    }
    const after = symbol(tokens, next, root);
    const before = typeBefore(tokens, at, root);
    if (!year && !after.letters && tokens[next]?.text === "nam" && PLAIN_YEAR.test(tokens[next + 1]?.text || "") && (before.so || DATED.has(before.letters))) {
      year = tokens[next + 1].text;
      after.next = next + 2;
    } else if (!year && !after.letters && !before.so && UNITS.has(tokens[next]?.text)) {
      return null;
    }
    const letters = after.letters || before.letters;
    const slashed = year && tokens[at + 1]?.gap === "/" && (Number.parseInt(serial.text, 10) > 12 || before.so);
    if (year && !letters && !slashed) {
      return null;
    }
    if ((!letters && !slashed && !before.so) || (before.named && !after.letters && !year && PLAIN_YEAR.test(serial.text))) {
      return null;
    }
    return { from: before.start, to: after.next, serial: serial.text.replace(/^0+(?=\d)/, ""), year, letters, isPlain: !after.letters && !slashed };
  };

  const LEAD = 2; // words before a number up to which it is what the query begins with: "theo …", "căn cứ …"
  const DATE = /ngay\s+\d{1,2}\s*(?:thang|[/.-])\s*\d{1,2}\s*(?:nam|[/.-])\s*\d{4}/g;
  // → {numbers: [{serial, year, letters, said, isPlain: neither symbol nor year written with it}], words: as typed, without what
  // was read as a number and its date; all: every word; quoted; isDated: a number with its date, as texts cite it; isNaming: words that name
  // another document stand before the number; bare: a serial
  // that stands alone}.
  search.parse = (typed, root) => {
    const quoted = /^\s*["“”].+["“”]\s*$/.test(typed);
    const text = nfc(typed).toLowerCase();
    const tokens = tokenise(fold(text));
    const numbers = [];
    let rest = "";
    let end = 0;
    for (let at = 0; at < tokens.length && !quoted; at++) {
      const number = numberAt(tokens, at, root);
      if (number) {
        const start = Math.max(end, tokens[number.from].start);
        rest += ` ${text.slice(end, start)}`;
        end = tokens[number.to - 1].end;
        numbers.push({ ...number, said: text.slice(start, end) });
        at = number.to - 1;
      }
    }
    rest += ` ${text.slice(end)}`;
    const lead = numbers.length ? words(text.slice(0, tokens[numbers[0].from].start)).length : 0;
    const dates = numbers.length ? [...fold(rest).matchAll(DATE)].reverse() : [];
    for (const date of dates) {
      rest = `${rest.slice(0, date.index)} ${rest.slice(date.index + date[0].length)}`;
    }
    const left = words(rest).filter((word, _, all) => !(numbers.length && all.length === 1 && word === "số"));
    const bare = left.length === 1 && /^\d+$/.test(left[0]) && !numbers.length ? left[0] : "";
    return { numbers, words: left, all: words(text), quoted, isDated: dates.length > 0 && lead <= LEAD, isNaming: lead > LEAD, bare };
  };

  // Whether any word was typed with marks.
  const hasMarks = (words) => words.some((word) => fold(word) !== word);

  Object.assign(search, { crc32, fold, hasMarks, nfc, term, words });
})();
