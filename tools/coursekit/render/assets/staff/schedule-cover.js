/* What a plan covers and leaves out: the topics stand in the page; here they are counted and hidden. */
(() => {
  "use strict";

  /** @param {string} selector @param {ParentNode} root */
  function all(selector, root) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /**
   * Counts the topics, and hides those that are covered.
   * @param {HTMLElement} box
   * @param {HTMLInputElement[]} led
   */
  function cover(box, led) {
    /** @param {HTMLInputElement[]} inputs */
    const topics = (inputs) =>
      new Set(inputs.flatMap((one) => JSON.parse(one.dataset.topics || "[]")));
    const written = topics(led.filter((one) => !("planned" in one.dataset)));
    const either = topics(led);
    const sum = { topics: 0, written: 0, planned: 0, missing: 0 };
    for (const program of all("[data-program]", box)) {
      const counts = { topics: 0, written: 0, planned: 0, missing: 0 };
      for (const item of all("[data-topic]", program)) {
        const code = item.dataset.topic;
        item.hidden = either.has(code);
        const kind = written.has(code) ? "written" : item.hidden ? "planned" : "missing";
        for (const one of /** @type {const} */ (["topics", kind])) {
          counts[one] += 1;
          sum[one] += 1;
        }
      }
      count(box, program.dataset.program || "", counts);
      program.hidden = counts.missing === 0;
    }
    count(box, "all", sum);
    for (const none of all("[data-nothing-missing]", box)) none.hidden = sum.missing > 0;
  }

  /** @param {HTMLElement} box @param {string} program @param {object} counts */
  function count(box, program, counts) {
    for (const [kind, number] of Object.entries(counts)) {
      for (const place of all(`[data-count="${program}/${kind}"]`, box)) place.textContent = number;
    }
  }

  window.homeground = Object.assign(window.homeground || {}, { showCover: cover });
})();
