/*
 * What the counts of a check-up say: what is wrong with them, shares before and after, and which
 * questions were hard or changed. Pure: it knows no page and no storage.
 */
(() => {
  "use strict";

  const MOST = 3; // questions in a list
  const FEW = 5; // sheets
  const NOT_WHOLE = "Write a whole number from 0 to 999.";
  const NO_SHEETS = "Give the number of sheets first.";
  const TELLING =
    "With fewer than five sheets, people may guess whose answer it was. Do not pass these counts on.";
  const SMALL = "A change as small as one or two sheets says little.";

  /** The number that was written, or null. @param {string} text */
  const whole = (text) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

  /** What is wrong with each field: first that of the sheets. @param {TallyRound} round */
  function check({ sheets, right }) {
    const count = whole(sheets);
    const isGiven = (/** @type {string} */ text) => text.trim() !== "";
    const ofSheets = () => {
      if (isGiven(sheets)) return count === null ? NOT_WHOLE : "";
      return right.some(isGiven) ? NO_SHEETS : "";
    };
    const ofRight = (/** @type {string} */ text) => {
      if (!isGiven(text)) return "";
      const n = whole(text);
      if (n === null) return NOT_WHOLE;
      return count !== null && n > count ? `That is more than the ${count} sheets.` : "";
    };
    return [ofSheets(), ...right.map(ofRight)];
  }

  /** Of each question, where it can be said. @param {TallyRound} round @returns {TallyShare[]} */
  function shares(round) {
    const sheets = whole(round.sheets);
    const problems = check(round);
    return round.right.map((text, n) => {
      const right = whole(text);
      if (!sheets || right === null || problems[n + 1]) return null;
      return { right, sheets, percent: Math.round((100 * right) / sheets) };
    });
  }

  /** @param {TallyShare} before @param {TallyShare} after */
  const change = (before, after) => (before && after ? after.percent - before.percent : null);

  /**
   * The places of the first few by their numbers, least first; null is left out.
   * @param {(number | null)[]} numbers
   */
  function least(numbers) {
    const places = numbers.flatMap((number, n) => (number === null ? [] : [n]));
    places.sort((one, other) => Number(numbers[one]) - Number(numbers[other]) || one - other);
    return places.slice(0, MOST);
  }

  /** @param {TallyShare[]} found */
  const hard = (found) => least(found.map((one) => (one && one.percent < 100 ? one.percent : null)));

  /** Those that went up, most first, or those that went down. @param {(number | null)[]} changes @param {1 | -1} way */
  const moved = (changes, way) =>
    least(changes.map((one) => (one !== null && one * way > 0 ? -one * way : null)));

  /** What such counts can say at all. @param {TallyRound} before @param {TallyRound} after */
  function notes(before, after) {
    const counts = [before, after].map((one) => whole(one.sheets) || 0);
    const given = counts.filter((count) => count > 0);
    const lines = [...new Set(given)].map((count) => {
      const sheets = count === 1 ? "sheet" : "sheets";
      return `With ${count} ${sheets}, one sheet is ${Math.round(100 / count)} points of 100.`;
    });
    if (given.length === 2) lines.push(SMALL);
    if (given.length === 2 && counts[0] !== counts[1]) {
      lines.push(`${counts[0]} sheets came back before, and ${counts[1]} after: not all from the same people.`);
    }
    if (given.some((count) => count < FEW)) lines.push(TELLING);
    return lines;
  }

  const tally = { check, shares, change, hard, moved, notes };
  window.homeground = Object.assign(window.homeground || {}, { tally });
})();
