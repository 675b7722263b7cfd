/* Leaving at once, by the link or by Shift three times: first all is hidden, then replaced. */
(() => {
  "use strict";

  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-exit]"));
  /** @type {number[]} when Shift was pressed, with nothing else between */
  let presses = [];

  function leave() {
    if (!link) return;
    document.documentElement.style.setProperty("display", "none", "important");
    document.title = "New tab";
    document.dispatchEvent(new Event("hg-exit")); // who speaks falls silent
    const empty = () => window.location.replace("about:blank");
    if (!navigator.onLine) return empty();
    window.setTimeout(empty, 2500); // the other page does not come
    window.location.replace(link.href);
  }

  /** @param {KeyboardEvent} event */
  function count({ key, repeat, timeStamp }) {
    if (key !== "Shift") presses = [];
    else if (!repeat) presses = [...presses, timeStamp].filter((at) => timeStamp - at < 2000);
    if (presses.length > 2) leave();
  }

  window.addEventListener("keydown", count, true);
  window.addEventListener("pointerdown", () => (presses = []), true);
  if (link) link.onclick = () => (leave(), false);
})();
