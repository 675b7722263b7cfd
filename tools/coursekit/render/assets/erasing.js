/* Erases all that this site keeps in this browser, after asking once, and looks what is left. */
(() => {
  "use strict";

  /** What the theme keeps, such as light or dark. @returns {[Storage, string][]} */
  function ofTheme() {
    const start = `${window.__md_scope ? window.__md_scope.pathname : "/"}.__`;
    try {
      return [window.localStorage, window.sessionStorage].flatMap((storage) => {
        const keys = Object.keys(storage).filter((key) => key.startsWith(start));
        return keys.map((key) => /** @type {[Storage, string]} */ ([storage, key]));
      });
    } catch {
      return [];
    }
  }

  /** The copies of pages that work without a network. @returns {Promise<string[]>} */
  async function copies() {
    const { edition, course } = window.homeground.site;
    try {
      const names = await window.caches.keys();
      return names.filter((name) => name.startsWith(`hg1/${edition}/${course}/`));
    } catch {
      return []; // this browser keeps none, or does not let us look
    }
  }

  async function eraseOthers() {
    try {
      for (const [storage, key] of ofTheme()) storage.removeItem(key);
      const { forgetCopy } = window.homeground; // there is none on `file://`
      if (forgetCopy) await forgetCopy();
    } catch {
      // what is left is counted
    }
  }

  async function count() {
    return window.homeground.memory.whole().length + ofTheme().length + (await copies()).length;
  }

  async function erase() {
    const { memory } = window.homeground;
    const before = await count();
    memory.erase();
    await eraseOthers();
    const left = await count();
    const gone = before - left;
    if (left) return `${left} of ${before} things could not be erased. Your browser’s settings can.`;
    const done = `${gone} ${gone === 1 ? "thing was" : "things were"} erased.`;
    const off = memory.state() === "off" ? " Only your choice not to save is kept." : "";
    return `${gone ? done : "There was nothing to erase."} We looked again: nothing is left here.${off}`;
  }

  async function stop() {
    window.homeground.memory.keep(false);
    await eraseOthers();
    return "What was saved here is erased.";
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const box of document.querySelectorAll("[data-asking]")) {
      if (!(box instanceof HTMLElement)) continue;
      window.homeground.askFirst(box, box.dataset.asking === "stop" ? stop : erase);
    }
  });
})();
