/*
 * Keeps when each question was answered and whether all of it fit, and says which of them come back
 * today. The days between are computed anew by FSRS (fsrs.js), loaded where anything is kept.
 */
(() => {
  "use strict";

  const { memory, load } = window.homeground;
  const MINUTE = 60000; // milliseconds
  const DAY = 1440; // minutes
  const MOST = 10; // questions a day
  const SETTINGS = {
    request_retention: 0.9,
    maximum_interval: 365,
    enable_fuzz: false,
    learning_steps: [], // nothing comes back on the day it was answered
    relearning_steps: [],
  };

  /** @typedef {[number, number]} Answer minutes since 1970, rating */
  /** @type {Promise<unknown> | undefined} */
  let loading;

  /** What can be read. @param {unknown} value @param {string} fingerprint @returns {Answer[]} */
  function answers(value, fingerprint) {
    const { f, n } = Object(value);
    if (f !== fingerprint || !Array.isArray(n)) return [];
    return n.filter((pair) => Object(pair)[0] > 0 && [1, 2, 3, 4].includes(pair[1]));
  }

  /** Questions of a check-up do not come back: those of the sessions do. @param {Event} event */
  function record(event) {
    if (/** @type {Element} */ (event.target).closest("[data-check-up]")) return;
    const { key, fingerprint: f, complete } = /** @type {CustomEvent} */ (event).detail;
    const n = answers(memory.read("h", key), f);
    n.push([Math.floor(Date.now() / MINUTE), complete ? 3 : 1]); // FSRS's "Good" and "Again"
    memory.save("h", key, { f, n: n.slice(-50) });
    count();
  }

  /** The minute from which a question comes back. @param {Answer[]} given */
  function dueAt(given) {
    const engine = new window.FSRS.FSRSAlgorithm(SETTINGS);
    let state = null;
    let last = 0;
    for (const [at, rating] of given) {
      const days = Math.max(0, Math.floor((at - last) / DAY)); // 0 where the clock was set back
      state = engine.next_state(state, days, rating);
      last = at;
    }
    return state ? last + engine.next_interval(state.stability, 0) * DAY : 0;
  }

  /** Keys of the questions for today: those that waited longest, mixed over the sessions. */
  async function due() {
    const kept = memory.entries("h");
    if (kept.length === 0) return [];
    loading = loading || Promise.all([load("fsrs.js"), load("questions/index.js")]);
    loading.catch(() => (loading = undefined)); // the next try loads again
    await loading;
    const start = new Date().setHours(0, 0, 0, 0) / MINUTE;
    const end = new Date().setHours(24, 0, 0, 0) / MINUTE;
    let left = MOST;
    /** @type {[number, string][]} */
    let waiting = [];
    for (const [key, value] of kept) {
      const fingerprint = window.homegroundQuestions[key];
      if (!fingerprint || Object(value).f !== fingerprint) continue; // changed, or gone
      // what was answered while the clock was ahead does not count before that time has come
      const given = answers(value, fingerprint).filter(([at]) => at <= Date.now() / MINUTE);
      const before = given.filter(([at]) => at < start).length;
      if (before && before < given.length) left -= 1; // met again today
      waiting.push([dueAt(given), key]);
    }
    waiting = waiting.filter(([at]) => at < end).sort(([one], [other]) => one - other);
    /** @type {Record<string, number>} */
    const met = {};
    const turns = waiting.map(([at, key]) => {
      const quiz = key.split(".")[0];
      met[quiz] = (met[quiz] || 0) + 1;
      return { at, turn: met[quiz], quiz, key };
    });
    turns.sort((one, other) => one.at - other.at || one.turn - other.turn);
    const quizzes = Object.keys(met);
    const place = (/** @type {{ quiz: string }} */ one) => quizzes.indexOf(one.quiz);
    const today = turns.slice(0, Math.max(0, left));
    today.sort((one, other) => one.turn - other.turn || place(one) - place(other));
    return today.map(({ key }) => key);
  }

  /** Says how many there are, in each place for it; where there are none it stays hidden. */
  async function count() {
    const places = document.querySelectorAll("[data-review-due]");
    const { length } = places.length ? await due().catch(() => []) : [];
    for (const place of places) {
      place.toggleAttribute("hidden", length === 0);
      const words = `${length} question${length === 1 ? "" : "s"} to keep fresh today`;
      (place.querySelector("a") || place).textContent = words;
    }
  }

  document.addEventListener("hg-answered", record);
  memory.follow(count);
  window.homeground.review = { due, dueAt };
  count();
  if (window.document$) window.document$.subscribe(count);
})();
