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
  const OURS = `/${site.edition}/${site.course}/`;
  const START = `hg${FORMAT}${OURS}`;
  const ANY_VERSION = new RegExp(`^hg\\d+${OURS}`);
  const OFF = `${START}s/off`;
  const SAVED =
    "What you answer and write is saved in this browser, on this device only. Nothing is sent.";
  const NOW_OFF = "Nothing is saved now, and what was saved here is erased.";
  const BLOCKED =
    "This browser does not save anything from this site. What you enter stays only until you leave this page.";
  const FULL =
    "There is no room to save this on this device. It stays only until you leave this page. Nothing else was lost.";
  const OTHER_VERSION =
    "This browser also keeps something that another version of this site saved. It is left as it is.";

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

  /**
   * `off`: the person does not want it, or this is not the edition for clients; staff are no
   * clients, and share computers. `blocked`: the browser does not let us.
   */
  function state() {
    if (site.edition !== "client") return "off";
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

  /**
   * Saves what nobody asked for, such as a place: only for who agreed, and without a word.
   * @param {string} kind
   * @param {string} key
   * @param {unknown} value
   */
  function note(kind, key, value) {
    if (state() === "on" && read("s", "told")) write(kind, key, value);
  }

  /**
   * Whole keys of what is kept of a kind, legible or not; without one of all, by other versions too,
   * but for the choice to keep nothing.
   * @param {string} [kind]
   * @returns {string[]}
   */
  function whole(kind) {
    const start = `${START}${kind}/`;
    try {
      return Object.keys(window.localStorage).filter((key) =>
        kind ? key.startsWith(start) : ANY_VERSION.test(key) && key !== OFF,
      );
    } catch {
      return [];
    }
  }

  /**
   * What is kept of a kind and can be read; of all kinds without one.
   * @param {string} [kind]
   * @returns {[string, unknown][]} keys, with the kind before them where none was given
   */
  function entries(kind) {
    const start = kind ? `${START}${kind}/` : START;
    const keys = whole().filter((key) => key.startsWith(start));
    const pairs = keys.map((key) => {
      const [of, name] = key.slice(START.length).split("/");
      return /** @type {[string, unknown]} */ ([key.slice(start.length), read(of, name)]);
    });
    return pairs.filter(([, value]) => value !== null);
  }

  /**
   * Removes all that this edition of this course keeps, or all of a kind; gives how much is left.
   * @param {string} [kind]
   */
  function erase(kind) {
    remove(kind);
    changed();
    return whole(kind).length;
  }

  /** @param {string} [kind] */
  function remove(kind) {
    for (const key of whole(kind)) {
      try {
        window.localStorage.removeItem(key);
      } catch {
        // it cannot be removed by us; the browser's own settings can
      }
    }
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

  function tellOfOtherVersion() {
    const isThere = whole().some((key) => !key.startsWith(START));
    if (!isThere || state() !== "on" || read("s", "other")) return;
    tell(OTHER_VERSION, [["OK", () => write("s", "other", 1)]]);
  }

  window.addEventListener("storage", changed);
  window.addEventListener("pageshow", changed); // back to a page that was kept whole
  const memory = { state, read, save, write, note, forget, entries, whole, erase, keep, follow };
  window.homeground = Object.assign(window.homeground || {}, { memory });
  tellOfOtherVersion();
})();
