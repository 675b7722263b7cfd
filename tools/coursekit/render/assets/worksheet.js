/*
 * Keeps what is written on a worksheet, as it is written, and brings it back: kind `w`, one entry
 * a prompt (docs/staff/makers/page-contract.md). Loaded by the pages that have a worksheet.
 */
(() => {
  "use strict";

  const PAUSE = 400; // milliseconds without typing before it is saved
  /** @typedef {(string | number)[]} Response the words of each area, or positions of choices */
  /** @type {Map<Element, Prompt>} */
  const prompts = new Map();

  class Prompt {
    /** @param {HTMLElement} box */
    constructor(box) {
      this.key = box.dataset.key || "";
      this.fingerprint = box.dataset.fingerprint;
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

    /** @returns {Response} empty where nothing is filled in */
    response() {
      const words = this.areas.map((area) => area.value);
      if (words.some((word) => word.trim())) return words;
      return this.inputs.flatMap((input, n) => (input.checked ? [n] : []));
    }

    /** Words outlive an edit of the prompt; choices do not outlive one of what can be chosen. */
    restore() {
      const saved = window.homeground.memory.read("w", this.key);
      const { f, r } = /** @type {{ f?: string, r: Response }} */ (Object(saved));
      const type = this.areas.length ? "string" : "number";
      const fits = Array.isArray(r) && f === this.fingerprint && r.every((one) => typeof one === type);
      this.show(fits ? r : []);
      this.isUnsaved = false;
    }

    save() {
      const { memory } = window.homeground;
      const r = this.response();
      if (!this.isUnsaved) return;
      if (r.length) this.isUnsaved = !memory.save("w", this.key, { f: this.fingerprint, r });
      else memory.forget("w", this.key);
    }

    /** @param {Response} response where there are fewer areas than there were, no words are lost */
    show(response) {
      const last = this.areas.length - 1;
      this.areas.forEach((area, n) => {
        area.value = n < last ? String(response[n] || "") : response.slice(n).join("\n");
      });
      this.inputs.forEach((input, n) => (input.checked = response.includes(n)));
      this.isUnsaved = true;
      this.grow();
    }

    /** The styles show the words a second time below each area, which grows with them. */
    grow() {
      for (const area of this.areas) {
        const room = /** @type {HTMLElement} */ (area.parentElement);
        room.dataset.words = area.value && `${area.value} `; // else a line end at the end is lost
      }
    }
  }

  /** @param {HTMLElement} button @param {Element} sheet */
  function addClearing(button, sheet) {
    const said = /** @type {Element} */ (button.nextElementSibling);
    const label = button.textContent;
    /** @type {Response[] | null} */
    let before = null;
    /** @param {Response[] | null} responses @param {string} line */
    const offer = (responses, line) => {
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
      if (before) offer(null, "Your words are back.");
      else offer(now, "This worksheet is empty now.");
    };
    sheet.addEventListener("input", () => offer(null, ""));
  }

  /** Prints with empty lines and boxes; the words stay where they are. */
  function printBlank() {
    const page = document.documentElement;
    page.dataset.blank = "";
    window.onafterprint = () => delete page.dataset.blank;
    window.print();
  }

  function enhance() {
    for (const box of document.querySelectorAll("[data-prompt]")) {
      if (box instanceof HTMLElement && !prompts.has(box)) prompts.set(box, new Prompt(box));
    }
    for (const button of document.querySelectorAll("[data-clear], [data-print-blank]")) {
      const sheet = button.closest("[data-worksheet]");
      if (!(button instanceof HTMLElement) || !button.hidden) continue;
      button.hidden = false;
      if (sheet) addClearing(button, sheet);
      else button.onclick = printBlank;
    }
  }

  /** Another tab wrote or erased something; what is not kept yet stays. */
  function follow() {
    prompts.forEach((prompt) => prompt.isUnsaved || prompt.restore());
  }

  function saveAll() {
    prompts.forEach((prompt) => prompt.save());
  }

  // Not `memory.follow`: who refuses to have it saved keeps the words in sight until they leave
  window.addEventListener("storage", follow);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) prompts.forEach((prompt) => prompt.restore());
  });
  for (const end of ["pagehide", "visibilitychange"]) window.addEventListener(end, saveAll);
  document.addEventListener("DOMContentLoaded", enhance); // the site's own scripts come after this
})();
