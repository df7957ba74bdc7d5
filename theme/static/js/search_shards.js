// The shards of the index: where a word, a pair of words or a document number stands. Terms are looked for in the text of a
// shard as it is; only what was asked for is decoded. What a shard holds: plugins/cchc/discovery/search/group_index.py.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const ALPHABET = Array.from({ length: 92 }, (_, at) => String.fromCharCode(0x23 + at)).filter((one) => !"\\|=".includes(one));
  const VALUE = new Uint8Array(128);
  ALPHABET.forEach((letter, value) => (VALUE[letter.charCodeAt(0)] = value));
  const BASE = ALPHABET.length;
  const SHORT = 80;
  const MEDIUM = SHORT + (BASE - 1 - SHORT) * BASE;
  const IN_TITLE = 0x1a3c96;

  // The places in a group that some letters name.
  const places = (letters) => {
    const found = [];
    const value = (at) => VALUE[letters.charCodeAt(at)];
    for (let at = 0; at < letters.length; at++) {
      const first = value(at);
      if (first < SHORT) {
        found.push(first);
      } else if (first < BASE - 1) {
        found.push(SHORT + (first - SHORT) * BASE + value(++at));
      } else {
        found.push(MEDIUM + (value(at + 1) * BASE + value(at + 2)) * BASE + value(at + 3));
        at += 3;
      }
    }
    return found;
  };

  // How many words the title of a result has.
  search.titleLength = (root, result) => VALUE[root.titles.charCodeAt(result)];

  // A shard of a block: for each group the part of it that stands there.
  const parts = async (block, name) => (await search.load(`${block.id}/${name}`, block.key)).split("|");

  // How it is noted where a term stands: in the text, in a title, in each with the marks that were typed.
  search.STANDS = [1, 2, 4, 8];

  const KEY = 4; // letters
  const MARKS = 2;
  const asLetters = (key) => btoa(String.fromCharCode(key & 255, (key >>> 8) & 255, key >>> 16));
  // Calls `meet` for each marked form of a key in a part.
  const eachForm = (part, key, meet) => {
    let at = part.indexOf(key);
    if (at < 0) {
      return;
    }
    const end = part.indexOf("!");
    const marks = end + 1;
    const lists = marks + (end / KEY) * MARKS + 1;
    let split = null;
    while (at >= 0 && at < end) {
      if (at % KEY === 0) {
        const number = at / KEY;
        split ??= part.slice(lists).split(" ");
        meet(places(split[number]), VALUE[part.charCodeAt(marks + MARKS * number)], VALUE[part.charCodeAt(marks + MARKS * number + 1)]);
      }
      at = part.indexOf(key, at + 1);
    }
  };

  // Calls `meet(places, first, mark, other, inTitle)` for each group of a block and each marked form in which a term stands
  // there: at the passage `first` and so many further on; `mark` and `other` are the marks of its one or two words.
  search.eachPlace = async (block, term, meet) => {
    const [kind, bits] = term.pair ? ["doi", block.bits[0]] : ["tieng", block.bits[1]];
    const shard = await parts(block, `${kind}-${(term.shard >>> (12 - bits)).toString(16)}`);
    const inText = asLetters(term.key);
    const inTitle = asLetters(term.key ^ IN_TITLE);
    for (let at = 0; at < shard.length; at++) {
      const { first } = block.groups[at];
      eachForm(shard[at], inText, (found, mark, other) => meet(found, first, mark, other, false));
      eachForm(shard[at], inTitle, (found, mark, other) => meet(found, first, mark, other, true));
    }
  };

  // Calls `meet(name, passages, own)` for each document number with a serial that stands in a group of a block.
  search.eachNumber = async (block, serial, meet) => {
    const shard = await parts(block, `so-${(search.crc32(serial) & ((1 << block.bits[2]) - 1)).toString(16)}`);
    const start = `${serial}/`;
    for (let at = 0; at < shard.length; at++) {
      if (shard[at].includes(start)) {
        const passages = (letters) => places(letters || "").map((place) => block.groups[at].first + place);
        for (const line of shard[at].split(" ")) {
          if (line.startsWith(start)) {
            const [name, held, own] = line.split("=");
            meet(name, passages(held), passages(own));
          }
        }
      }
    }
  };
})();
