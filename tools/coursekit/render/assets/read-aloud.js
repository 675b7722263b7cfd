/* Reads the page aloud, sentence by sentence, with voices of this device and never with another. */
(() => {
  "use strict";

  const SKIPPED =
    "sup, button, [data-aloud], [data-unsearched], details:not([open]) > :not(summary)";
  const SENTENCE = /\S.*?(?:[.!?]+["”’)]*(?=\s|$)|$)/gs;
  const speech = window.speechSynthesis;
  /** @type {Range[]} */
  let sentences = [];
  let at = 0;
  /** @type {unknown} what is being said */
  let current;

  function localVoice() {
    const { lang } = document.documentElement;
    return speech.getVoices().find((v) => v.localService === true && v.lang.startsWith(lang));
  }

  function divide() {
    /** @type {Map<Element, Text[]>} the texts of each paragraph, item, heading */
    const blocks = new Map();
    const article = /** @type {Element} */ (document.querySelector("article"));
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = /** @type {Text} */ (walker.currentNode);
      let block = /** @type {Element} */ (text.parentElement);
      if (block.closest(SKIPPED) || !block.getClientRects().length) continue;
      while (getComputedStyle(block).display === "inline") {
        block = /** @type {Element} */ (block.parentElement);
      }
      blocks.set(block, [...(blocks.get(block) || []), text]);
    }
    return [...blocks.values()].flatMap(rangesOf);
  }

  /** A range for each sentence. @param {Text[]} texts of one block */
  function rangesOf(texts) {
    const found = [];
    const words = texts.map((text) => text.data).join("");
    for (let match; (match = SENTENCE.exec(words)); ) {
      const range = document.createRange();
      let from = match.index;
      let to = SENTENCE.lastIndex;
      for (const text of texts) {
        if (from >= 0) range.setStart(text, Math.min(from, text.length));
        if (to > 0) range.setEnd(text, Math.min(to, text.length));
        from -= text.length;
        to -= text.length;
      }
      found.push(range);
    }
    return found;
  }

  /** @param {Range} [range] without one the mark goes */
  function mark(range) {
    for (const old of document.querySelectorAll("[data-spoken]")) old.removeAttribute("data-spoken");
    if (window.Highlight) CSS.highlights.delete("hg-spoken");
    const block = range && range.startContainer.parentElement;
    if (!block) return;
    if (window.Highlight) CSS.highlights.set("hg-spoken", new Highlight(range));
    else block.setAttribute("data-spoken", "");
    block.scrollIntoView({ block: "nearest" });
  }

  function enhance() {
    const box = /** @type {HTMLElement} */ (document.querySelector("[data-aloud]"));
    const [play, stop] = box.querySelectorAll("button");
    const [speed] = box.querySelectorAll("select");
    const { memory } = window.homeground;

    const hush = () => {
      current = null;
      speech.cancel();
      play.textContent = "Go on";
    };
    const finish = () => {
      hush();
      mark();
      play.textContent = "Read aloud";
      stop.hidden = true;
    };
    const say = () => {
      const range = sentences[at];
      const voice = localVoice();
      if (!voice || !range) return finish();
      mark(range);
      const said = new SpeechSynthesisUtterance(`${range}`);
      Object.assign(said, { voice, lang: voice.lang, rate: speed.value });
      said.onend = () => said === current && (at++, say());
      said.onerror = () => said === current && hush();
      current = said;
      speech.speak(said);
    };
    play.onclick = () => {
      if (current) return hush();
      if (stop.hidden) [sentences, at] = [divide(), 0];
      stop.hidden = false;
      play.textContent = "Pause";
      say();
    };
    stop.onclick = () => {
      play.focus(); // the button that has the focus goes
      finish();
    };
    speed.onchange = () => memory.read("s", "told") && memory.save("s", "speed", speed.value);
    const saved = `[value="${Number(memory.read("s", "speed"))}"]`;
    for (const option of speed.querySelectorAll(saved)) option.setAttribute("selected", "");
    const offer = () => (box.hidden = !localVoice());
    speech.addEventListener("voiceschanged", offer);
    window.addEventListener("pagehide", finish);
    document.addEventListener("hg-exit", finish);
    offer();
  }

  if (speech) document.addEventListener("DOMContentLoaded", enhance); // after what it needs
})();
