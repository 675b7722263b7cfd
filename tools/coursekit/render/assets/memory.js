/*
 * What a reader keeps in this browser, each thing under a key of its own. Nothing is sent anywhere.
 *
 *   hg1/<edition>/<course>/<kind>/<key>  =  JSON
 *
 * One entry a thing, so that two tabs or an edit elsewhere in the course lose nothing. Storage that
 * is refused, full or damaged changes nothing but this: no function here throws, and one line says
 * what happened. docs/staff/makers/page-contract.md lists the kinds.
 */
(() => {
  "use strict";

  const { site, tell } = window.homeground;
  const FORMAT = 1;
  const START = `hg${FORMAT}/${site.edition}/${site.course}/`;
  const SAVED =
    "What you answer and write is saved in this browser, on this device only. Nothing is sent.";
  const NOW_OFF = "Nothing is saved now, and what was saved here is erased.";
  const BLOCKED =
    "This browser does not save anything from this site. What you enter stays only until you leave this page.";
  const FULL =
    "There is no room to save this on this device. It stays only until you leave this page. Nothing else was lost.";

  /** @type {Set<() => void>} */
  const followers = new Set();

  /** @param {string} kind @param {string} key @returns {unknown} null if nothing legible is there */
  function read(kind, key) {
    try {
      const text = window.localStorage.getItem(`${START}${kind}/${key}`);
      return text ? JSON.parse(text) : null;
    } catch {
      return null;
    }
  }

  /** `off`: the person does not want it. `blocked`: the browser does not let us. */
  function state() {
    try {
      window.localStorage.getItem(START);
    } catch {
      return "blocked";
    }
    return read("s", "off") ? "off" : "on";
  }

  /**
   * Whether it is saved; where it is not, and the person did not ask for that, a line says why.
   * @param {string} kind
   * @param {string} key
   * @param {unknown} value anything that JSON can say
   */
  function save(kind, key, value) {
    const how = state();
    const problem = how === "on" ? write(kind, key, value) : BLOCKED;
    if (problem && how !== "off") tell(problem);
    if (!problem && !read("s", "told")) offer();
    return !problem;
  }

  /**
   * Writes it, or gives the line that says why it cannot be written.
   * @param {string} kind
   * @param {string} key
   * @param {unknown} value
   */
  function write(kind, key, value) {
    try {
      window.localStorage.setItem(`${START}${kind}/${key}`, JSON.stringify(value));
      return "";
    } catch (refusal) {
      return refusal instanceof DOMException && /quota/i.test(refusal.name) ? FULL : BLOCKED;
    }
  }

  /** @param {string} kind @param {string} key */
  function forget(kind, key) {
    try {
      window.localStorage.removeItem(`${START}${kind}/${key}`);
    } catch {
      // nothing was kept, so there is nothing to forget
    }
  }

  /** @param {string} [kind] all kinds without it @returns {string[]} whole keys of the storage */
  function whole(kind) {
    const start = kind ? `${START}${kind}/` : START;
    try {
      return Object.keys(window.localStorage).filter((key) => key.startsWith(start));
    } catch {
      return [];
    }
  }

  /** What is kept of a kind and can be read. @param {string} kind @returns {[string, unknown][]} */
  function entries(kind) {
    const keys = whole(kind).map((key) => key.slice(START.length + kind.length + 1));
    const pairs = keys.map((key) => /** @type {[string, unknown]} */ ([key, read(kind, key)]));
    return pairs.filter(([, value]) => value !== null);
  }

  /** Removes all that this edition of this course keeps; gives how many things there were. */
  function erase() {
    const count = remove();
    changed();
    return count;
  }

  function remove() {
    const keys = whole();
    for (const key of keys) {
      try {
        window.localStorage.removeItem(key);
      } catch {
        // it cannot be removed by us; the browser's own settings can
      }
    }
    return keys.length;
  }

  /** @param {boolean} isWanted what is kept is erased at once where it is not */
  function keep(isWanted) {
    if (isWanted) return forget("s", "off");
    remove();
    write("s", "off", true);
    changed(); // who follows can see that it is off
  }

  /**
   * Calls back when another tab, an erasure or a page kept whole may have changed what is kept.
   * @param {() => void} listener
   */
  function follow(listener) {
    followers.add(listener);
  }

  function offer() {
    tell(SAVED, [
      ["OK", () => write("s", "told", 1)],
      ["Don’t save on this device", () => { keep(false); tell(NOW_OFF); }],
    ]);
  }

  function changed() {
    followers.forEach((listener) => listener());
  }

  /** @param {number} count */
  function erasedLine(count) {
    if (count === 0) return "There was nothing to erase.";
    return count === 1 ? "1 entry was erased." : `${count} entries were erased.`;
  }

  /** @param {Document | Element} root */
  function enhance(root) {
    for (const button of root.querySelectorAll("[data-erase]")) {
      if (!(button instanceof HTMLElement)) continue;
      button.hidden = false;
      button.onclick = () => {
        const place = document.querySelector("[data-erased]");
        if (place) place.textContent = erasedLine(erase());
      };
    }
  }

  window.addEventListener("storage", changed);
  window.addEventListener("pageshow", changed); // back to a page that was kept whole
  const memory = { state, read, save, forget, entries, erase, keep, follow };
  window.homeground = Object.assign(window.homeground || {}, { memory });
  enhance(document);
  if (window.document$) window.document$.subscribe(enhance);
})();
