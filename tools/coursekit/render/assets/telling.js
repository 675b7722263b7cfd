/*
 * Says a line about the site itself, just below what the reader last used, or below the
 * title if that was no place of its own, until it is put away.
 */
(() => {
  "use strict";

  /** @type {Set<string>} */
  const said = new Set();
  /** @type {Element | null} */
  let used = null;

  /**
   * Says it once a page.
   * @param {string} line
   * @param {[string, () => void][]} [choices] buttons; each puts the line away
   */
  function tell(line, choices = [["OK", () => undefined]]) {
    if (said.has(line)) return;
    said.add(line);
    const box = document.createElement("div");
    box.className = "hg-told";
    const words = document.createElement("p");
    words.setAttribute("role", "status");
    box.append(words);
    for (const [label, choose] of choices) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "hg-button";
      button.textContent = label;
      button.onclick = () => {
        used = here; // what is said next stands where this stood
        box.remove();
        choose();
      };
      box.append(button);
    }
    const own = "[data-question], [data-prompt], [data-saves], [data-people]";
    const here = (used && used.closest(own)) || document.querySelector("article h1");
    if (here) here.after(box);
    else (document.querySelector("article") || document.body).append(box);
    words.textContent = line; // after it is in the page, so that it is announced
  }

  /** @param {Event} event */
  function remember(event) {
    if (event.target instanceof Element) used = event.target;
  }

  for (const use of ["click", "input"]) document.addEventListener(use, remember, true);
  window.homeground = Object.assign(window.homeground || {}, { tell });
})();
