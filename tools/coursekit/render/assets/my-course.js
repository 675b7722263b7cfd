/*
 * Shows what is kept of the course in this browser: sessions, what was written, whether more is to
 * be kept. All titles and labels stand in the page. It runs before the scripts of the whole site.
 */
(() => {
  "use strict";

  const SAVING = {
    on: "Saving is on. What you answer and write is kept in this browser.",
    off: "Saving is off. Nothing that you answer or write here is kept.",
    blocked: "This browser does not save anything from this site.",
  };

  /** @param {string} selector @param {ParentNode} [root] */
  function all(selector, root = document) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /** Hides the line that says there is nothing, where there is. @param {HTMLElement[]} shown */
  function showNone(shown) {
    if (shown.length === 0) return;
    const section = /** @type {HTMLElement} */ (shown[0].closest("section"));
    const isEmpty = shown.every((one) => one.hidden);
    for (const none of all("[data-none]", section)) none.hidden = !isEmpty;
  }

  function showSessions() {
    const { memory } = window.homeground;
    const answers = memory.entries("a").map(([key]) => key.split(".")[0]);
    const entries = all("[data-practiced]");
    for (const entry of entries) {
      const session = entry.dataset.practiced || "";
      const count = answers.filter((quiz) => quiz === session).length;
      const said = memory.read("v", session) === null ? [] : ["read"];
      if (count) said.push(count === 1 ? "1 question answered" : `${count} questions answered`);
      entry.hidden = said.length === 0;
      all("span", entry)[0].textContent = said.join(" · ");
    }
    showNone(entries);
  }

  /**
   * The words that were kept, or those of what was chosen; empty where nothing fits any more.
   * @param {HTMLElement} note
   */
  function written(note) {
    const [kind, key] = (note.dataset.note || "").split("/");
    const { f, r } = /** @type {{ f?: string, r?: unknown }} */ (
      Object(window.homeground.memory.read(kind, key))
    );
    const words = all("li", note).map((word) => word.textContent || "");
    if (f !== note.dataset.fingerprint) return [];
    if (typeof r === "number") return [String(r)];
    return (Array.isArray(r) ? r : [r]).flatMap((one, n) => {
      if (typeof one === "number") return one in words ? [words[one]] : [];
      return typeof one === "string" && one.trim() ? [`${words[n] || ""} ${one}`.trim()] : [];
    });
  }

  function showNotes() {
    const sheets = all(".hg-notes");
    for (const sheet of sheets) {
      for (const note of all("[data-note]", sheet)) {
        const place = all(".hg-written", note)[0];
        place.textContent = "";
        for (const words of written(note)) {
          const line = document.createElement("p");
          line.textContent = words;
          place.append(line);
        }
        note.hidden = place.childElementCount === 0;
      }
      sheet.hidden = all("[data-note]", sheet).every((note) => note.hidden);
    }
    showNone(sheets);
    const isEmpty = sheets.every((sheet) => sheet.hidden);
    for (const rest of all("[data-notes] > :is(.hg-actions, .hg-seen)")) rest.hidden = isEmpty;
  }

  function show() {
    const how = window.homeground.memory.state();
    const [line, stop, start] = all("[data-saving], [data-asking=stop], [data-start]");
    const isLost = stop.contains(document.activeElement); // the focus, if its button goes
    line.textContent = SAVING[how];
    stop.hidden = how !== "on";
    start.hidden = how !== "off";
    if (isLost && stop.hidden) start.focus();
    showSessions();
    showNotes();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const without of all("[data-without]")) without.remove();
    for (const start of all("[data-start]")) {
      start.onclick = () => {
        window.homeground.memory.keep(true);
        show();
        all("[data-asking=stop] button")[0].focus();
      };
    }
    window.homeground.memory.follow(show);
    show();
    for (const box of all("[data-my-course]")) box.hidden = false;
  });
})();
