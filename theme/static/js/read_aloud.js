// Reads the page aloud, paragraph by paragraph, with a Vietnamese voice of the browser; a voice on the device first.
// Without such a voice the button stays hidden.
(() => {
  "use strict";
  const READ = [
    ".cchc-title, .cchc-letterhead__title, .cchc-subtitle, .cchc-sapo, .cchc-exchange__title, .cchc-exchange__words",
    ".cchc-prose :is(h2, h3, h4, h5, h6, p, li, blockquote, caption, tr, dt, dd, figcaption, summary)",
  ].join(", ");
  const SPEAKING = "cchc-read-aloud--speaking";
  const SPOKEN = "cchc-read-aloud__spoken";
  const LONGEST = 200; // characters; some voices fall silent in longer stretches
  const STOP = "Dừng đọc";
  const GO_ON = "Nghe tiếp";

  const box = document.querySelector("[data-cchc-read-aloud]");
  const speech = window.speechSynthesis;
  if (!box || !speech) {
    return;
  }
  const button = box.querySelector("button");
  const words = box.querySelector("[data-cchc-words]");
  const online = box.querySelector("[data-cchc-online]");
  const start = words.textContent;
  let voice = null;
  let next = 0;
  let round = 0; // what a stopped round still reports is not heard
  let marked = null;

  const findVoice = () => {
    const voices = speech.getVoices().filter((one) => /^vi\b/i.test(one.lang.replace("_", "-")));
    voice = voices.find((one) => one.localService) || voices[0] || null;
    box.hidden = !voice;
    online.hidden = !voice || voice.localService;
  };

  // The text of an element without that of the parts that are read by themselves.
  const textOf = (element) => {
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll(`${READ}, p, li, ul, ol, sup, .cchc-hidden, [aria-hidden="true"]`)) {
      part.remove();
    }
    const cells = element.matches("tr") ? [...copy.cells].map((cell) => cell.textContent) : [copy.textContent];
    return cells.map((cell) => cell.replace(/\s+/g, " ").trim()).filter(Boolean).join(", ");
  };

  const sentences = (text) => {
    const parts = [""];
    for (const piece of text.split(/(?<=[.;:?!…,]) /)) {
      const last = parts.at(-1);
      if (last && last.length + piece.length >= LONGEST) {
        parts.push(piece);
      } else {
        parts[parts.length - 1] = last ? `${last} ${piece}` : piece;
      }
    }
    return parts;
  };

  const mark = (element) => {
    marked?.classList.remove(SPOKEN);
    marked = element;
    if (!element) {
      return;
    }
    element.classList.add(SPOKEN);
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight * 0.85) {
      element.scrollIntoView({ block: bottom - top < innerHeight / 2 ? "center" : "start" });
    }
  };

  const stop = (label) => {
    round += 1;
    speech.cancel();
    mark(null);
    box.classList.remove(SPEAKING);
    words.textContent = label;
  };

  const read = (elements, mine) => {
    if (mine !== round) {
      return;
    }
    if (next >= elements.length) {
      next = 0;
      stop(start);
      return;
    }
    const element = elements[next];
    const parts = sentences(textOf(element));
    mark(element);
    for (const [number, part] of parts.entries()) {
      const said = new SpeechSynthesisUtterance(part);
      said.voice = voice;
      said.lang = voice.lang;
      said.onerror = () => mine === round && stop(GO_ON);
      if (number === parts.length - 1) {
        said.onend = () => {
          if (mine === round) {
            next += 1;
            read(elements, mine);
          }
        };
      }
      speech.speak(said);
    }
  };

  button.addEventListener("click", () => {
    if (box.classList.contains(SPEAKING)) {
      stop(GO_ON);
      return;
    }
    const elements = [...document.querySelectorAll(READ)].filter((element) => textOf(element));
    round += 1;
    box.classList.add(SPEAKING);
    words.textContent = STOP;
    speech.cancel();
    read(elements, round);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.classList.contains(SPEAKING)) {
      stop(GO_ON);
    }
  });
  addEventListener("pagehide", () => speech.cancel());

  findVoice();
  speech.addEventListener?.("voiceschanged", findVoice);
})();
