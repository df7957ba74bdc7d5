// The text of an article as Markdown or as plain text: headings, lists, tables, links, pictures, as they stand on the page.
// Offers `cchcPageText(root, form, base)`, where form is "md" or "txt" and base the address that relative links start from.
(() => {
  "use strict";
  const BLOCKS = new Set(
    ("ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE " +
      "SECTION SUMMARY TABLE UL").split(" ")
  );
  const LEFT_OUT = 'button, nav, svg, script, noscript, [hidden], [aria-hidden="true"], [data-cchc-unsaved], .cchc-meta__jump, .footnote-backref';

  const markdown = {
    text: (words) => words.replace(/[\\*_[\]<`]/g, "\\$&"),
    heading: (level, words) => `${"#".repeat(level)} ${words}`,
    paragraph: (words) => words.replace(/^(#|>|[-+] |\d+[.)] )/, (mark) => mark.replace(/[#>.)+-]/, "\\$&")),
    strong: (words) => `**${words}**`,
    emphasis: (words) => `*${words}*`,
    link: (words, address) => `[${words}](${address})`,
    picture: (words, address) => `![${words}](${address})`,
    quote: (words) => words.replace(/^/gm, "> ").replace(/ +$/gm, ""),
    term: (words) => `**${words}:**`,
    table: (rows) => {
      const lines = rows.map((row) => `| ${row.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`);
      lines.splice(1, 0, `|${rows[0].map(() => " --- |").join("")}`);
      return lines.join("\n");
    },
    rule: "---",
  };

  const plain = {
    ...markdown,
    text: (words) => words,
    heading: (level, words) => (level < 3 ? `${words}\n${(level === 1 ? "=" : "-").repeat(Math.min(words.length, 72))}` : words),
    paragraph: (words) => words,
    strong: (words) => words,
    emphasis: (words) => words,
    link: (words, address, wanted) => (wanted && words !== address ? `${words} (${address})` : words),
    picture: (words, address) => `[Ảnh: ${words}] (${address})`,
    quote: (words) => words.replace(/^(?=.)/gm, "    "),
    term: (words) => `${words}:`,
    table: (rows) => rows.map((row) => row.join(" | ")).join("\n"),
    rule: "----",
  };

  const writer = (form, base) => {
    const address = (element, name) => new URL(element.getAttribute(name), base).href;
    const wrapped = (wrap, words) => (words.trim() ? words.replace(/\S(?:[\s\S]*\S)?/, wrap) : words);

    const inline = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        return form.text(node.data.replace(/\s+/g, " "));
      }
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) {
        return "";
      }
      const inner = () => [...node.childNodes].map(inline).join("");
      if (node.matches(".cchc-badge")) {
        return `(${inner().trim()})`;
      }
      switch (node.tagName) {
        case "BR":
          return "\n";
        case "IMG":
          return node.alt ? form.picture(node.alt, address(node, "src")) : "";
        case "B":
        case "STRONG":
          return wrapped(form.strong, inner());
        case "I":
        case "EM":
          return wrapped(form.emphasis, inner());
        case "A": {
          const written = node.getAttribute("href") || "#";
          if (written.startsWith("#")) {
            return node.matches(".footnote-ref") ? `[${node.textContent}]` : inner();
          }
          const away = node.hasAttribute("download") || /^[a-z]+:/i.test(written);
          return wrapped((words) => form.link(words, address(node, "href"), away), inner());
        }
        default:
          return node.matches(".footnote-ref") ? `[${node.textContent}]` : inner();
      }
    };

    const words = (nodes) => nodes.map(inline).join("").replace(/ *\n */g, "\n").replace(/ {2,}/g, " ").trim();

    const cells = (row) =>
      [...row.cells].flatMap((cell) => [
        words([...cell.childNodes]).replace(/\n+/g, " "),
        ...Array.from({ length: cell.colSpan - 1 }, () => ""),
      ]);

    const table = (element) => {
      const rows = [...element.rows].map(cells);
      const width = Math.max(...rows.map((row) => row.length));
      const title = element.caption ? [form.strong(words([...element.caption.childNodes]))] : [];
      return [...title, form.table(rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]))];
    };

    const list = (element) => {
      let number = element.start || 1;
      return [...element.children]
        .filter((item) => !item.matches(LEFT_OUT))
        .map((item) => {
          const sign = element.tagName === "OL" ? `${number++}. ` : "- ";
          const parts = blocks(item);
          const tight = parts.every((part, at) => !at || /^(?:- |\d+\. )/.test(part));
          return sign + parts.join(tight ? "\n" : "\n\n").replace(/\n(?=[^\n])/g, `\n${" ".repeat(sign.length)}`);
        })
        .join("\n");
    };

    const facts = (element) => {
      const lines = [];
      for (const part of element.querySelectorAll("dt, dd")) {
        const said = words([...part.childNodes]);
        if (part.tagName === "DT") {
          lines.push([form.term(said)]);
        } else if (lines.length && said) {
          lines.at(-1).push(said);
        }
      }
      return lines.map(([term, ...values]) => `- ${term} ${values.join("; ")}`).join("\n");
    };

    const block = (element) => {
      if (element.matches(LEFT_OUT)) {
        return [];
      }
      switch (element.tagName) {
        case "H1":
        case "H2":
        case "H3":
        case "H4":
        case "H5":
        case "H6":
          return [form.heading(Number(element.tagName[1]), words([...element.childNodes]))];
        case "UL":
        case "OL":
          return [list(element)];
        case "DL":
          return [facts(element)];
        case "TABLE":
          return element.rows.length ? table(element) : [];
        case "BLOCKQUOTE":
          return [form.quote(blocks(element).join("\n\n"))];
        case "PRE":
          return [element.textContent.replace(/^(?=.)/gm, "    ").trimEnd()];
        case "HR":
          return [form.rule];
        default:
          return blocks(element);
      }
    };

    const holdsBlocks = (node) => node.nodeType === Node.ELEMENT_NODE && (BLOCKS.has(node.tagName) || [...node.children].some(holdsBlocks));

    const blocks = (element) => {
      const found = [];
      let run = [];
      const flush = () => {
        const said = words(run);
        run = [];
        if (said) {
          found.push(form.paragraph(said));
        }
      };
      for (const node of element.childNodes) {
        if (holdsBlocks(node)) {
          flush();
          found.push(...block(node));
        } else {
          run.push(node);
        }
      }
      flush();
      return found.filter(Boolean);
    };
    return blocks;
  };

  window.cchcPageText = (root, form, base) => writer(form === "md" ? markdown : plain, base)(root).join("\n\n");
})();
