/*
 * What is kept of a group on this device, under the kind `r` and the session's key: where it is, its
 * minutes, the counts of hands. Staff keep nothing else here, so nothing but a button asks for it.
 */
(() => {
  "use strict";

  const LENGTHS = [50, 60, 90];

  /** Whether it can be a plan of so many parts; some may have come or gone. @param {any} kept @param {number} count */
  function isPlan(kept, count) {
    const { has, used, meant, at, since, ends = 0 } = Object(kept);
    const areTimes = [has, used, meant].every(
      (list) => Array.isArray(list) && list.length === count && list.every(Number.isFinite),
    );
    return areTimes && Number.isInteger(at) && at >= 0 && at < count && [since, ends].every(Number.isFinite);
  }

  /** @param {any} kept @param {number} count of parts @returns {kept is Run} */
  function isRun(kept, count) {
    const { plan, quiz, length, slide } = Object(kept);
    const { counts } = Object(quiz);
    const isCounted = counts === Object(counts) && Object.values(counts).every(Array.isArray);
    return isPlan(plan, count) && isCounted && LENGTHS.includes(length) && typeof slide === "string";
  }

  /** @param {string} key of the session */
  function runKept(key) {
    const { memory } = window.homeground;
    return {
      /** @param {number} count of parts @returns {Run | null} */
      read: (count) => {
        const kept = memory.read("r", key);
        return isRun(kept, count) ? kept : null;
      },
      /** Whether it could be kept. @param {Run} run */
      write: (run) => memory.write("r", key, run) === "",
      /** Of every group that was ever run here. */
      eraseAll: () => memory.erase("r"),
    };
  }

  window.homeground = Object.assign(window.homeground || {}, { runKept });
})();
