/*
 * The time of a group: how long each part has, how much of it is used, and how minutes are shared.
 *
 * It is computed from the clock on the wall, not by counting, so that it stays right while a tab or
 * a whole laptop sleeps. Nothing here knows of the page. All times are in milliseconds.
 */
(() => {
  "use strict";

  const LEAST = 60000; // a part that gives minutes away keeps this much

  /** @param {Plan} plan @param {number} n */
  const left = (plan, n) => plan.has[n] - plan.used[n];

  /** @param {Plan} plan the time that is left in all */
  const whole = (plan) =>
    plan.has.reduce((sum, _, n) => (n < plan.at ? sum : sum + left(plan, n)), 0);

  /** @param {number[]} minutes of each part @param {boolean} goesOn by itself @returns {Plan} */
  function begin(minutes, goesOn) {
    const has = minutes.map((minute) => minute * 60000);
    return { at: 0, has, meant: has.slice(), used: has.map(() => 0), since: 0, ends: 0, goesOn };
  }

  /**
   * Counts the time since it was last asked, into the part now and the parts that follow.
   * @param {Plan} plan
   * @param {number} now
   */
  function settle(plan, now) {
    if (!plan.since) return;
    plan.used[plan.at] += Math.max(0, now - plan.since); // the clock may have been set back
    plan.since = now;
    const last = plan.has.length - 1;
    while (plan.goesOn && plan.at < last && left(plan, plan.at) <= 0) {
      const over = -left(plan, plan.at);
      plan.used[plan.at] -= over;
      plan.at += 1;
      plan.used[plan.at] += over;
    }
  }

  /** @param {Plan} plan @param {number} now */
  function start(plan, now) {
    plan.since = plan.since || now;
  }

  /** @param {Plan} plan @param {number} now */
  function pause(plan, now) {
    settle(plan, now);
    plan.since = 0;
  }

  /** What part `n` can give away: the last part only what it was given. @param {Plan} plan @param {number} n */
  function spare(plan, n) {
    const keeps = n === plan.has.length - 1 ? plan.meant[n] - plan.used[n] : LEAST;
    return Math.max(0, left(plan, n) - keeps);
  }

  /** The parts after `from`. @param {Plan} plan @param {number} from */
  const after = (plan, from) => plan.has.map((_, n) => n).slice(from + 1);

  /**
   * Takes minutes from the parts after `from`, in proportion to what they have left; gives how much
   * could be taken. A part that cannot give its share gives all that it can.
   * @param {Plan} plan
   * @param {number} from
   * @param {number} wanted
   */
  function take(plan, from, wanted) {
    let rest = wanted;
    for (;;) {
      const givers = after(plan, from).filter((n) => spare(plan, n) > 0);
      const sum = givers.reduce((all, n) => all + left(plan, n), 0);
      if (rest < 1 || !givers.length) return wanted - rest;
      const asked = rest;
      for (const n of givers) {
        const share = Math.min(spare(plan, n), (asked * left(plan, n)) / sum);
        plan.has[n] -= share;
        rest -= share;
      }
    }
  }

  /**
   * Shares out what a part has left over, in the same way. The last part gets it only when it is
   * the only one.
   * @param {Plan} plan
   * @param {number} from
   * @param {number} spared
   */
  function give(plan, from, spared) {
    const all = after(plan, from);
    const takers = all.length > 1 ? all.slice(0, -1) : all;
    const sum = takers.reduce((time, n) => time + left(plan, n), 0);
    for (const n of takers) plan.has[n] += sum > 0 ? (spared * left(plan, n)) / sum : spared / takers.length;
  }

  /** To the part after this one, before its time is over or after. @param {Plan} plan @param {number} now */
  function next(plan, now) {
    settle(plan, now);
    if (plan.at === plan.has.length - 1) return;
    const spared = left(plan, plan.at);
    plan.has[plan.at] = plan.used[plan.at];
    if (spared > 0) give(plan, plan.at, spared);
    else take(plan, plan.at, -spared);
    plan.at += 1;
  }

  /** To the part before, which gets back what it had not used, a minute at least. @param {Plan} plan @param {number} now */
  function back(plan, now) {
    settle(plan, now);
    if (plan.at === 0) return;
    const to = plan.at - 1;
    const wanted = Math.max(LEAST, plan.meant[to] - plan.used[to]);
    plan.has[to] = plan.used[to] + Math.max(LEAST, take(plan, to, wanted));
    plan.at = to;
  }

  /** Gives the part now more time; tells how much there was to take. @param {Plan} plan @param {number} now @param {number} wanted */
  function more(plan, now, wanted) {
    settle(plan, now);
    const found = take(plan, plan.at, wanted);
    plan.has[plan.at] += found;
    plan.meant[plan.at] += found;
    return found;
  }

  /** How much later than it was meant to the group would end. @param {Plan} plan @param {number} now */
  const late = (plan, now) => (plan.ends ? Math.max(0, now + whole(plan) - plan.ends) : 0);

  /** Takes that from the parts after this one; tells how much there was to take. @param {Plan} plan @param {number} now */
  function catchUp(plan, now) {
    settle(plan, now);
    return take(plan, plan.at, late(plan, now));
  }

  const planClock = { begin, settle, start, pause, next, back, more, late, catchUp, left, whole };
  window.homeground = Object.assign(window.homeground || {}, { planClock });
})();
