/*
 * Keeps a reader's answers in this browser, and erases them on request. Nothing is sent anywhere.
 *
 * One entry a question, so that two tabs or an edit of another question lose nothing:
 *   hg1/<edition>/<course>/<data-key>  =  {"f": fingerprint, "r": [chosen positions]}
 * An entry counts only while the question still has that fingerprint. Storage that is refused,
 * full or damaged changes nothing but this: no function here throws.
 */
(() => {
  "use strict";

  const VERSION = "hg1";

  /**
   * What all keys of this course in this edition begin with.
   * @param {HTMLElement} holder carries `data-edition` and `data-course`
   */
  function prefix(holder) {
    return `${VERSION}/${holder.dataset.edition}/${holder.dataset.course}/`;
  }

  /** Whether this browser lets the page look into its storage at all. */
  function isAllowed() {
    try {
      return window.localStorage.getItem(VERSION) !== undefined;
    } catch {
      return false;
    }
  }

  /**
   * The saved response; empty where there is none that belongs to this very question.
   * @param {string} key
   * @param {string} fingerprint
   * @returns {number[]}
   */
  function read(key, fingerprint) {
    try {
      const { f, r } = JSON.parse(window.localStorage.getItem(key) || "{}");
      const isResponse = Array.isArray(r) && r.every(Number.isInteger) && new Set(r).size === r.length;
      return isResponse && f === fingerprint ? r : [];
    } catch {
      return [];
    }
  }

  /**
   * Whether it could be saved.
   * @param {string} key
   * @param {string} fingerprint
   * @param {number[]} response
   */
  function save(key, fingerprint, response) {
    try {
      window.localStorage.setItem(key, JSON.stringify({ f: fingerprint, r: response }));
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string} key */
  function forget(key) {
    try {
      window.localStorage.removeItem(key);
    } catch {
      // nothing was kept, so there is nothing to forget
    }
  }

  /**
   * Removes every entry whose key begins so; gives how many there were.
   * @param {string} start
   */
  function erase(start) {
    if (!isAllowed()) return 0;
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(start));
    keys.forEach(forget);
    return keys.length;
  }

  /** @param {number} count */
  function erasedLine(count) {
    if (count === 0) return "There were no answers to erase.";
    return count === 1 ? "1 answer was erased." : `${count} answers were erased.`;
  }

  /** @param {Document | Element} root */
  function enhance(root) {
    for (const button of root.querySelectorAll("[data-erase]")) {
      const holder = button.closest("[data-course]");
      if (!(button instanceof HTMLElement) || !(holder instanceof HTMLElement)) continue;
      button.hidden = false;
      button.onclick = () => {
        const said = holder.querySelector("[data-erased]");
        if (said) said.textContent = erasedLine(erase(prefix(holder)));
      };
    }
  }

  const memory = { prefix, isAllowed, read, save, forget, erase };
  window.homeground = Object.assign(window.homeground || {}, { memory });
  enhance(document);
  if (window.document$) window.document$.subscribe(enhance);
})();
