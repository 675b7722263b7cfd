/* Keeps what is written on a worksheet, as it is written, and brings it back: kind `w`. */
(() => {
  "use strict";

  const PAUSE = 400; // milliseconds without typing before it is saved
  /** @typedef {(string | number)[]} Response words of each area, or positions of choices */
  /** @type {Map<Element, Prompt>} */
  const prompts = new Map();

  /** What is kept for a prompt, or for its entry on the card. @param {HTMLElement} box */
  function written({ dataset: { key, fingerprint } }) {
    const saved = window.homeground.memory.read("w", String(key));
    const { f, r } = /** @type {{ f?: string, r: Response }} */ (Object(saved));
    const fits = f === fingerprint && Array.isArray(r) && r.every((one) => Object(one) !== one);
    return fits ? r : [];
  }

  class Prompt {
    /** @param {HTMLElement} box */
    constructor(box) {
      this.box = box;
      this.areas = [...box.querySelectorAll("textarea")];
      this.inputs = [...box.querySelectorAll("input")];
      this.timer = 0;
      this.isUnsaved = false;
      box.addEventListener("input", () => {
        this.isUnsaved = true;
        this.grow();
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.save(), PAUSE);
      });
      this.restore();
    }

    /** @returns {Response} */
    response() {
      const words = this.areas.map((area) => area.value);
      if (words.some((word) => word.trim())) return words;
      return this.inputs.flatMap((input, n) => (input.checked ? [n] : []));
    }

    restore() {
      this.show(written(this.box));
      this.isUnsaved = false;
    }

    save() {
      const { memory } = window.homeground;
      const { key, fingerprint: f } = this.box.dataset;
      const r = this.response();
      if (!this.isUnsaved) return;
      if (r.length) this.isUnsaved = !memory.save("w", String(key), { f, r });
      else memory.forget("w", String(key));
    }

    /** Words of more areas than there are go into the last. @param {Response} response */
    show(response) {
      const last = this.areas.length - 1;
      this.areas.forEach((area, n) => {
        area.value = n < last ? String(response[n] || "") : response.slice(n).join("\n");
      });
      this.inputs.forEach((input, n) => (input.checked = response.includes(n)));
      this.isUnsaved = true;
      this.grow();
    }

    /** The styles show the words again below each area: so it is as tall as they are. */
    grow() {
      for (const { value, parentElement } of this.areas) {
        // the space keeps a line end at the end
        if (parentElement) parentElement.dataset.words = value && `${value} `;
      }
    }
  }

  /** @param {HTMLElement} button */
  function addClearing(button) {
    const said = /** @type {Element} */ (button.nextElementSibling);
    const label = button.textContent;
    /** @type {Response[] | null} */
    let before = null;
    /** @param {string} line @param {Response[] | null} [responses] that can be brought back */
    const offer = (line, responses = null) => {
      before = responses;
      button.textContent = before ? "Bring my words back" : label;
      said.textContent = line;
    };
    button.hidden = false;
    button.onclick = () => {
      const all = [...prompts.values()];
      const now = all.map((prompt) => prompt.response());
      all.forEach((prompt, n) => {
        prompt.show(before ? before[n] : []);
        prompt.save();
      });
      if (before) offer("Your words are back.");
      else offer("This worksheet is empty now.", now);
    };
    document.addEventListener("input", () => offer(""));
  }

  function enhance() {
    for (const box of document.querySelectorAll("[data-prompt]")) {
      if (box instanceof HTMLElement && !prompts.has(box)) prompts.set(box, new Prompt(box));
    }
    for (const button of document.querySelectorAll("[data-clear]")) {
      if (button instanceof HTMLElement && button.hidden) addClearing(button);
    }
  }

  window.homeground = Object.assign(window.homeground || {}, { written });
  // Not `memory.follow`: who refuses to have it saved keeps the words in sight until they leave
  window.addEventListener("storage", () => {
    prompts.forEach((prompt) => prompt.isUnsaved || prompt.restore());
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) prompts.forEach((prompt) => prompt.restore());
  });
  for (const end of ["pagehide", "visibilitychange"]) {
    window.addEventListener(end, () => prompts.forEach((prompt) => prompt.save()));
  }
  document.addEventListener("DOMContentLoaded", enhance); // the site's own scripts come after this
})();
