/*
 * Saves what a person keeps to a file, and loads a file: all of it or nothing, and what differs only
 * after asking. Of the form {"notes": 1, "edition", "course", "entries": {"<kind>/<key>": value}}.
 */
(() => {
  "use strict";

  const NAME = "my-notes.json";
  const LARGEST = 5e6; // browsers keep less for a site
  const ENTRY = /^[a-rt-z]\/[\w.-]{1,99}$/; // settings and marks, of kind `s`, stay where they are
  /** @typedef {[string, unknown][]} Entries */

  /** @param {string} selector */
  const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  /** @param {string} line */
  const say = (line) => void (find("[data-file-said]").textContent = line);
  /** @param {string} name */
  const at = (name) => /** @type {[string, string]} */ (name.split("/"));

  function toFile() {
    const { site, memory } = window.homeground;
    const { edition, course } = site;
    const kept = memory.entries().filter(([name]) => ENTRY.test(name));
    if (kept.length === 0) return say("There is nothing to save yet.");
    const text = JSON.stringify({ notes: 1, edition, course, entries: Object.fromEntries(kept) });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = NAME;
    link.click();
    say(`Saved as ${NAME}. Whoever has the file can read it.`);
  }

  /** What the file holds; else throws the line that says what is wrong. @param {File} file */
  async function open(file) {
    const { site } = window.homeground;
    if (file.size > LARGEST) throw "This file is too big to be one of ours.";
    const { notes, edition, course, entries } = Object(JSON.parse(await file.text()));
    if (notes > 1) throw "This file is from a newer version of this site.";
    const found = /** @type {Entries} */ (Object.entries(entries));
    if (notes !== 1 || !found.every(([name, value]) => ENTRY.test(name) && value !== null)) throw 0;
    if (edition !== site.edition || course !== site.course) throw "This file is from another course.";
    return found;
  }

  /** @param {Entries} entries */
  function load(entries) {
    const { memory } = window.homeground;
    const before = entries.map(([name]) => memory.read(...at(name)));
    if (entries.some(([name, value]) => memory.write(...at(name), value))) {
      for (const [name] of entries) memory.forget(...at(name)); // makes room for what was here
      entries.forEach(([name], n) => before[n] === null || memory.write(...at(name), before[n]));
      return say("There is no room for it on this device. Nothing was changed.");
    }
    window.dispatchEvent(new Event("storage")); // so that the page shows what is kept now
    const { length } = entries;
    if (length) say(length === 1 ? "1 thing was loaded." : `${length} things were loaded.`);
    else say("There is nothing new in this file.");
  }

  /** @param {Entries} found */
  function merge(found) {
    /** @param {[string, unknown]} entry */
    const here = ([name]) => window.homeground.memory.read(...at(name));
    const fresh = found.filter((entry) => here(entry) === null);
    const other = found.filter(
      (entry) => !fresh.includes(entry) && JSON.stringify(here(entry)) !== JSON.stringify(entry[1]),
    );
    if (other.length === 0) return load(fresh);
    const choice = find("[data-choice]");
    const many = other.length === 1 ? "1 thing differs" : `${other.length} things differ`;
    find("[data-choice] p").textContent = `${many} between this device and the file.`;
    for (const button of choice.querySelectorAll("button")) {
      button.onclick = () => {
        choice.hidden = true;
        const wanted = button.dataset.keep === "file" ? found : fresh;
        if (wanted.length) load(wanted);
        else say("It stays as it is here. Nothing was changed.");
        find("[data-from-file]").focus(); // the button that had the focus is gone
      };
    }
    choice.hidden = false;
    find("[data-choice] button").focus();
  }

  /** @param {File} file */
  async function fromFile(file) {
    say("");
    find("[data-choice]").hidden = true;
    try {
      if (window.homeground.memory.state() !== "on") throw "Nothing can be saved on this device now.";
      merge(await open(file));
    } catch (problem) {
      const damaged = "This file cannot be read. It may be damaged, or not one of ours.";
      say(`${typeof problem === "string" ? problem : damaged} Nothing was changed.`);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const input = /** @type {HTMLInputElement} */ (find("[data-from-file]"));
    find("[data-to-file]").onclick = toFile;
    input.onchange = async () => {
      if (input.files && input.files[0]) await fromFile(input.files[0]);
      input.value = ""; // so that the same file can be chosen again
    };
  });
})();
