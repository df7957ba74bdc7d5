// Ranking: how well each result answers a row of words, from where its words and pairs of neighbours stand. Every query is run
// once, so loops are plain and over flat arrays: a browser has no time to make faster ones of others.
(() => {
  "use strict";
  const search = (self.cchcSearch ??= {});

  const [TEXT, TITLE, TEXT_MARKED, TITLE_MARKED] = search.STANDS;
  // What a word or pair is worth by where it stands: in the title or the text, with the typed marks or others.
  const WORD = Float64Array.from({ length: 16 }, (_, at) => (at & TITLE_MARKED ? 1 : at & TITLE ? 0.4 : at & TEXT_MARKED ? 0.42 : at ? 0.22 : 0));
  const PAIR = Float64Array.from({ length: 16 }, (_, at) => (at & TITLE_MARKED ? 1 : at & TITLE ? 0.36 : at & TEXT_MARKED ? 0.4 : at ? 0.18 : 0));
  const OWN_YEAR = 0.6; // of a page that is about the year asked for, though its title does not say so
  const NAMED_YEAR = 0.2; // of one whose text names the year
  const YEAR = 1.5;
  const LIGHT = 0.12;
  // What a kind of result is worth beside its words, so far as they stand in its title; together less than half a step of the order,
  // so that of titles that answer alike the newest comes first.
  const PARTS = { "ke-hoach": 0.03, "bao-cao": 0.03, "van-ban": 0.03, trang: 0.03 };
  const FILE = 0.25;
  const PAGE = 0.02;
  const COVER = 0.015;
  const ENDED = 0.09;
  const AMENDING = 0.16;
  const LENGTHY = 0.11; // of a title of which the query is a small part
  const EXACT = 0.45;
  const TYPED = 0.3; // of a kind that the query begins with: "kế hoạch …"
  const COMMON = 0.2; // share of titles from which on a word in one tells little, such as the agency's name
  const OTHER_MARKS = 0.3; // what is left of a page that has all words with other marks
  const SMALL_PART = 0.18;
  const NAMED = 0.45;
  const SCATTERED = 0.45; // what is lost where no neighbours of the query are neighbours

  // For each result which flags its passages have together, and how many results have any.
  const ofOwners = (root, flags) => {
    const all = new Uint8Array(root.size);
    const { owner } = root;
    for (let passage = 0; passage < root.passages; passage++) {
      all[owner[passage]] |= flags[passage];
    }
    let count = 0;
    let titles = 0;
    let said = false;
    for (let result = 0; result < root.size; result++) {
      count += all[result] ? 1 : 0;
      titles += all[result] & TITLE ? 1 : 0;
      said ||= (all[result] & (TEXT_MARKED | TITLE_MARKED)) > 0;
    }
    // Marks that stand nowhere are a slip ("sữa đổi"): then the letters alone are as good.
    return { all: said ? all : all.map((flags) => flags | (flags << 2)), count, titles: titles / root.size };
  };

  // Where every pair stands together in one passage or in the title: flags by result.
  const together = (root, pairs) => {
    const all = new Uint8Array(root.size);
    for (let passage = 0; passage < root.passages; passage++) {
      let flags = 15;
      for (let at = 0; flags && at < pairs.length; at++) {
        flags &= pairs[at][passage];
      }
      all[root.owner[passage]] |= flags;
    }
    return all;
  };

  // Where the words stand one after another: flags by result; for words of which no neighbours count, where the first stands.
  search.phrase = (root, pairs, first) => {
    const counted = pairs.filter(Boolean);
    return counted.length ? together(root, counted) : first;
  };

  const either = (one, other) => (one && other ? one.map((flags, at) => flags | other[at]) : one || other);

  // The type of document that a query names first ("kế hoạch …"): its place among types, 0 for none, and how many words are its
  // name; of a law these are a part of its title.
  const typeOf = (root, plain) => {
    const at = root.typeNames.findIndex((name) => name && `${plain.join(" ")} `.startsWith(`${name} `));
    return at < 0 ? { type: 0, size: 0 } : { type: at, size: root.typeNames[at] === "luat" ? 0 : root.typeNames[at].split(" ").length };
  };

  // `words` with what stands where: `singles` by word, null where the pairs it is in must tell; `pairs` by pair of neighbours, null
  // for one that does not count. `own`: by word that is a figure the results whose own number has it.
  // `least` is the share of the words, by weight, that a result must have, `marks` that of them with the typed marks.
  // → {score: by result, 0 for none; cover: the share it has; full: 1 where every word that counts is there; phrase: flags; strong: the best score of one whose title has all}
  search.score = (root, { words, singles, pairs, own, isNewest, least, marks }) => {
    // A word said twice stands twice only where the pair does: "năm năm".
    const placesOf = (at) => (words[at] === words[at - 1] && pairs[at - 1]) || singles[at] || either(pairs[at - 1], pairs[at]);
    const of = words.map((_, at) => ofOwners(root, placesOf(at) || new Uint8Array(root.passages)));
    const near = pairs.map((pair) => pair && ofOwners(root, pair));
    const allLight = words.every(search.isLight);
    // A light word said twice is none: "năm năm".
    const firm = words.map((word, at) => allLight || !search.isLight(word) || word === words[at - 1] || word === words[at + 1]);
    const owners = own.map((some) => (some ? some.reduce((sum, one) => sum + one, 0) : 0));
    const weights = words.map((_, at) => (firm[at] ? 1 : LIGHT) * Math.log(1 + root.size / ((owners[at] || of[at].count) + 0.5)));
    const plainYear = words.map((word, at) => (search.isPlainYear(words, at) ? Number(word) : 0));
    const middle = weights.filter((_, at) => firm[at] && !plainYear[at]).reduce((sum, weight, _, some) => sum + weight / some.length, 0);
    plainYear.forEach((year, at) => (weights[at] = year && middle ? YEAR * middle : weights[at]));
    const pairWeights = pairs.map((pair, at) => (pair ? (weights[at] + weights[at + 1]) / 2 : 0));
    const pairTotal = pairWeights.reduce((sum, weight) => sum + weight, 0);
    const total = [...weights, ...pairWeights].reduce((sum, weight) => sum + weight, 0) || 1;
    const asked = weights.reduce((sum, weight, at) => sum + (firm[at] ? weight : 0), 0) || 1;
    const count = firm.filter(Boolean).length;
    const isSpecific = count > 2 && !words.some((word, at) => search.fold(`${word} ${words[at + 1]}`) === "sua doi");
    const kinds = root.names.kinds.map(([id]) => id);
    const { type, size: typeSize } = typeOf(root, words.map(search.fold));
    const phrase = search.phrase(root, pairs, of[0].all);
    const score = new Float64Array(root.size);
    const full = new Uint8Array(root.size);
    const cover = new Float64Array(root.size);
    let strong = 0;
    for (let result = 0; result < root.size; result++) {
      let [sum, held, marked, titled, missing, entitled, common] = [0, 0, 0, 0, 0, 0, 0];
      for (let at = 0; at < words.length; at++) {
        let flags = of[at].all[result];
        const weight = weights[at];
        let worth = WORD[flags];
        if (plainYear[at] && !(flags & TITLE)) {
          const isAbout = root.from[result] <= plainYear[at] && plainYear[at] <= root.until[result];
          worth = isAbout ? (root.from[result] === root.until[result] ? OWN_YEAR : OWN_YEAR / 2) : flags ? NAMED_YEAR : 0;
          flags ||= isAbout ? TEXT | TEXT_MARKED : 0;
        } else if (own[at]?.[result]) {
          worth = 1.3;
          flags |= 15;
        }
        sum += worth * weight;
        common += flags & TITLE_MARKED && of[at].titles > COMMON ? (worth - WORD[TEXT_MARKED]) * weight : 0;
        entitled += flags & TITLE ? 1 : 0;
        if (firm[at]) {
          held += flags ? weight : 0;
          marked += flags & (TEXT_MARKED | TITLE_MARKED) ? weight : 0;
          titled += flags & TITLE ? 1 : 0;
          missing += flags ? 0 : 1;
        }
      }
      const length = search.titleLength(root, result);
      const named = titled / count;
      // A page may lack words of a long query where its title is made of the others.
      const isNamed = titled >= 3 && titled >= 0.75 * length && held >= NAMED * asked;
      if ((held < least * asked && !isNamed) || (!phrase[result] && marked < marks * held)) {
        continue;
      }
      let together = 0;
      for (let at = 0; at < near.length; at++) {
        const flags = near[at] ? near[at].all[result] : 0;
        sum += PAIR[flags] * pairWeights[at];
        common += flags & TITLE_MARKED && near[at].titles > COMMON ? (PAIR[flags] - PAIR[TEXT_MARKED]) * pairWeights[at] : 0;
        together += flags ? pairWeights[at] : 0;
      }
      sum -= titled < count ? common : 0;
      const kind = kinds[root.kinds[result]];
      let value = (sum / total) * (pairTotal ? 1 - SCATTERED + (SCATTERED * together) / pairTotal : 1);
      const isOfType = type > 0 && root.typed[result] === type;
      const beyond = entitled - (isOfType ? typeSize : 0) - length; // 0, or with the issuer's name, where it is the whole title
      value += entitled === words.length && (beyond === 0 || beyond === root.leftWords[result]) ? EXACT * value : 0;
      value -= titled === count && words.length < SMALL_PART * length ? LENGTHY : 0;
      value += COVER * Math.min(1, titled / length) + (PARTS[kind] || 0) * named + (kind === "trang" ? PAGE * (1 - named) : 0) - (kind === "tep" ? FILE : 0);
      value += isOfType ? TYPED : 0;
      value -= (root.isEnded[result] ? ENDED * (isNewest ? 4 : 1) : 0) + (isSpecific && root.isAmending[result] ? AMENDING : 0);
      value *= (missing ? (held / asked) ** 2 : 1) * (OTHER_MARKS + ((1 - OTHER_MARKS) * marked) / (held || 1));
      score[result] = Math.max(0.01, value);
      cover[result] = held / asked;
      full[result] = missing && !isNamed ? 0 : 1;
      if (!missing && titled === count && value > strong) {
        strong = value;
      }
    }
    return { score, cover, full, phrase, strong };
  };

  // The passage of a result to show, counted from 1: that with most of the pairs and words; 0 where none has any.
  search.bestPassage = (root, result, tables) => {
    let [most, best] = [0, 0];
    for (let passage = root.first[result]; passage < root.first[result + 1]; passage++) {
      let sum = 0;
      for (const { flags, worth } of tables) {
        sum += flags[passage] & TEXT_MARKED ? worth * 1.5 : flags[passage] & TEXT ? worth : 0;
      }
      if (sum > most) {
        [most, best] = [sum, passage + 1];
      }
    }
    return best;
  };

  // Results from the best to the least, of those about equal the newest first.
  const STEP = 10;
  const FINE = 50;
  const ALIKE = 0.95; // from here on titles have the phrase, and the newest is the likeliest
  search.inOrder = (scores) => {
    const held = new Map();
    for (let result = scores.length - 1; result >= 0; result--) {
      if (scores[result] > 0) {
        const value = scores[result];
        const step = value < ALIKE ? Math.round(value * FINE) / FINE : Math.floor(value * STEP + 0.001) / STEP;
        held.has(step) ? held.get(step).push(result) : held.set(step, [result]);
      }
    }
    return [...held.keys()].sort((one, other) => other - one).flatMap((step) => held.get(step));
  };
})();
