/*
 * What a response is worth, and how to say so. Pure: no page, no storage.
 *
 * The rules of `grade` are those of coursekit/model/grading.py; tests/cases/grading.json tests both.
 */
(() => {
  "use strict";

  /**
   * @param {string} interaction `pick-one` or `pick-many`
   * @param {boolean[]} right for each option, whether it is right
   * @param {number[]} response positions of the chosen options, from 0
   */
  function grade(interaction, right, response) {
    const { chosen, fits, misses } = count(right, response);
    const toFind = right.filter(Boolean).length;
    let score = 0;
    if (chosen.every((position) => position in right)) {
      if (interaction === "pick-one") score = fits === 1 && misses === 0 ? 1 : 0;
      else if (toFind > 0) score = Math.max(0, fits - misses) / toFind;
    }
    return { score, complete: score === 1 };
  }

  /**
   * How a response does as a whole; of several, how many more there are to find, never which.
   * @param {string} interaction
   * @param {boolean[]} right
   * @param {number[]} response
   */
  function verdict(interaction, right, response) {
    const { fits, misses } = count(right, response);
    if (interaction === "pick-one") return fits ? "This one fits." : "Not this one.";
    const left = right.filter(Boolean).length - fits;
    if (left === 0) {
      return misses ? "All that fit are here, and more." : "Yes, these are all that fit.";
    }
    const toFind = `There ${left === 1 ? "is" : "are"} ${left}${fits ? " more" : ""} to find.`;
    if (fits === 0) return `${misses === 1 ? "Not this one." : "Not these."} ${toFind}`;
    return `${misses ? "Some of these fit." : "Yes, so far."} ${toFind}`;
  }

  /**
   * @param {boolean[]} right
   * @param {number[]} response
   */
  function count(right, response) {
    const chosen = [...new Set(response)];
    const fits = chosen.filter((position) => right[position]).length;
    return { chosen, fits, misses: chosen.length - fits };
  }

  window.homeground = Object.assign(window.homeground || {}, { grade, verdict });
})();
