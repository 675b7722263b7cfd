/*
 * The page where questions come back, one at a time, as they stand on the session pages; quiz.js
 * marks them here too. It starts when the scripts that stand below it in the page have run.
 */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const { memory, load, review, enhance } = window.homeground;
  const [box, place, next, links] = ["", "-place", "-next", "-links"].map(
    (part) => /** @type {any} */ (document.querySelector(`[data-review${part}]`)),
  );
  /** @type {string[]} */
  let queue = [];
  let total = 0;

  /** The next question, unless it was answered in another tab meanwhile. @returns {Promise<void>} */
  async function go() {
    try {
      const waiting = await review.due();
      const key = queue.shift();
      if (!key) return end();
      const html = waiting.includes(key) && (await find(key));
      return html ? ask(html) : go();
    } catch {
      show("trouble");
    }
  }

  /** The question as finished HTML, where there is one. @param {string} key */
  async function find(key) {
    const known = () => Object(window.homegroundAsked)[key];
    if (!known()) await load(`questions/${key.split(".")[0]}.js`);
    return known();
  }

  /** @param {string} html */
  function ask(html) {
    const isFirst = !place.firstChild;
    place.textContent = "";
    place.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    const number = place.querySelector("[data-number]");
    if (number) number.textContent = `Question ${total - queue.length} of ${total}`;
    enhance(place);
    lead("Skip this one", true);
    const fields = place.querySelector("fieldset");
    if (!fields || isFirst) return;
    fields.tabIndex = -1; // the focus goes there, so that the question is read out
    fields.focus();
  }

  /** @param {string} words @param {boolean} isQuiet */
  function lead(words, isQuiet) {
    next.hidden = false;
    next.textContent = words;
    next.classList.toggle("hg-quiet", isQuiet);
  }

  function answered() {
    lead(queue.length ? "Next question" : "Finish", false);
    const link = /** @type {HTMLElement} */ (place.querySelector("[data-review-from] a"));
    if (links.querySelector(`[href="${link.getAttribute("href")}"]`)) return;
    const item = document.createElement("li");
    item.append(link.cloneNode(true));
    links.append(item);
  }

  function end() {
    const isOver = place.firstChild && memory.entries("h").length > 0;
    place.textContent = "";
    next.hidden = true;
    if (memory.state() !== "on") return show("off");
    show(isOver ? "done" : "none");
    links.parentElement.hidden = !links.firstChild;
  }

  /** Shows one of the lines that stand in the page. @param {string} which */
  function show(which) {
    const line = box.querySelector(`[data-review-line=${which}]`);
    line.hidden = false;
    if (which === "done") line.focus(); // its button is gone
  }

  async function start() {
    queue = await review.due().catch(() => []);
    total = queue.length;
    go();
  }

  for (const without of document.querySelectorAll("[data-review-without]")) without.remove();
  box.hidden = false;
  next.onclick = go;
  place.addEventListener("hg-answered", answered);
  memory.follow(() => {
    if (memory.entries("h").length > 0) return;
    queue = []; // all was erased: nothing is left to ask
    go();
  });
  start();
});
