/*
 * What a response is worth, by the rules of coursekit/model/grading.py, and how to say so.
 */
(() => {
  "use strict";

  const LONGEST = 200;
  const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\.?$/;
  const NEARLY = 1e-9; // 0.3 is no further than 0.1 from 0.2

  /** @param {string} typed */
  function words(typed) {
    const plain = typed.normalize("NFKC").toLowerCase().replace(/['‘’ʼ]/g, "");
    return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /** @param {string} typed */
  function number(typed) {
    const said = typed.trim().replace("−", "-");
    return NUMBER.test(said) ? Number(said.replace(/,|\.$/g, "")) : NaN;
  }

  /** @param {Answers} key @param {unknown} said */
  function fills({ answers, tolerance }, said) {
    if (typeof said !== "string" || said.length > LONGEST || !words(said)) return false;
    if (tolerance === null || isNaN(number(said))) return answers.map(words).includes(words(said));
    return answers.some((one) => Math.abs(number(one) - number(said)) <= tolerance + NEARLY);
  }

  /** @type {Homeground["parts"]} */
  function parts(interaction, key, response) {
    if (interaction === "fill-in") return [[0, fills(key, response)]];
    const listed = /** @type {number[]} */ (Array.isArray(response) ? response : []);
    const chosen = [...new Set(listed)];
    if (!listed.every(Number.isInteger)) return [];
    if (interaction === "pair") {
      return listed.length === key.length ? listed.map((one, n) => [n, one === key[n]]) : [];
    }
    if (interaction === "arrange") {
      const isWhole = listed.length === key && chosen.filter((n) => n >= 0 && n < key).length === key;
      return isWhole ? listed.map((step, n) => [step, step === (n && listed[n - 1] + 1)]) : [];
    }
    return chosen.every((n) => n in key) ? chosen.map((n) => [n, key[n]]) : [];
  }

  /** @param {[string, any, any]} given */
  function count(...given) {
    const found = parts(...given);
    const [interaction, key] = given;
    const fits = found.filter(([, isRight]) => isRight).length;
    const toFind = /^pick/.test(interaction) ? key.filter(Boolean).length : found.length;
    return [fits, found.length - fits, toFind];
  }

  /** @type {Homeground["grade"]} */
  function grade(interaction, key, response) {
    const [fits, misses, toFind] = count(interaction, key, response);
    let score = toFind && fits / toFind;
    if (interaction === "pick-one") score = fits === 1 && !misses ? 1 : 0;
    if (interaction === "pick-many") score = toFind && Math.max(0, fits - misses) / toFind;
    return { score, complete: score === 1 };
  }

  /** Of several, how many more there are to find, never which. @type {Homeground["verdict"]} */
  function verdict(interaction, key, response) {
    const [fits, misses, toFind] = count(interaction, key, response);
    const left = toFind - fits;
    if (/arrange|pair/.test(interaction)) {
      return left ? `Not yet. ${fits} of ${toFind} fit.` : "Yes, they all fit.";
    }
    if (interaction === "fill-in") return fits ? "Yes, that fits." : "Not yet.";
    if (interaction === "pick-one") return fits ? "This one fits." : "Not this one.";
    if (!left) return misses ? "All that fit are here, and more." : "Yes, these are all that fit.";
    const more = `There ${left === 1 ? "is" : "are"} ${left}${fits ? " more" : ""} to find.`;
    if (!fits) return `${misses === 1 ? "Not this one." : "Not these."} ${more}`;
    return `${misses ? "Some of these fit." : "Yes, so far."} ${more}`;
  }

  window.homeground = Object.assign(window.homeground || {}, { grade, parts, verdict });
})();
