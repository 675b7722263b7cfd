/*
 * The page where questions come back, one at a time, as they stand on the session pages; quiz.js
 * marks them here too. It starts when the scripts that stand below it in the page have run.
 */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const { memory, load, review, enhance } = window.homeground;
  const [box, place, next, links] = ["", "-place", "-next", "-links"].map(
    (part) => /** @type {HTMLElement} */ (document.querySelector(`[data-review${part}]`)),
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
      say("trouble");
    }
  }

  /** @param {string} key @returns {Promise<string>} the question, finished, where there is one */
  async function find(key) {
    const texts = window.homegroundAsked || {};
    if (!(key in texts)) await load(`questions/${key.split(".")[0]}.js`);
    return Object(window.homegroundAsked)[key];
  }

  /** @param {string} html */
  function ask(html) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    const number = body.querySelector("[data-number]");
    if (number) number.textContent = `Question ${total - queue.length} of ${total}`;
    const isFirst = place.childElementCount === 0;
    place.textContent = "";
    place.append(...body.childNodes);
    enhance(place);
    next.hidden = false;
    next.textContent = "Skip this one";
    const fields = place.querySelector("fieldset");
    if (!fields || isFirst) return;
    fields.tabIndex = -1; // the focus goes there, so that the question is read out
    fields.focus();
  }

  function answered() {
    next.textContent = queue.length ? "Next question" : "Finish";
    const link = place.querySelector("[data-review-from] a");
    const isNew = link && ![...links.querySelectorAll("a")].some((old) => `${old}` === `${link}`);
    if (isNew) links.append(link.cloneNode(true));
  }

  function end() {
    const isOver = place.childElementCount > 0 && memory.entries("h").length > 0;
    place.textContent = "";
    next.hidden = true;
    links.hidden = !links.querySelector("a");
    say(memory.state() === "on" ? (isOver ? "done" : "none") : "off");
  }

  /** Shows one of the lines that stand in the page. @param {string} which */
  function say(which) {
    const line = box.querySelector(`[data-review-line=${which}]`);
    if (!(line instanceof HTMLElement)) return;
    line.hidden = false;
    if (which === "done") line.focus();
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
