/*
 * From a filled-in form to the days of a schedule, and what is wrong with the form. Pure: nothing
 * here touches the page, the clock or what is kept. tests/properties/test_schedule_files.py asks
 * Python about the same forms.
 *
 * Days are texts such as "2027-01-04", counted in UTC, where every day has 24 hours: no clock that
 * changes can move a session to another day.
 */
(() => {
  "use strict";

  const DAY = 864e5;
  const LONGEST = 3 * 366; // days from the first to the last: more is a slip of the pen
  const WEEKDAYS = 7;

  /** @param {string} day */
  const at = (day) => Date.parse(`${day}T00:00:00Z`);
  /** @param {number} time */
  const text = (time) => new Date(time).toISOString().slice(0, 10);
  /** 1 is Monday, 7 Sunday, as in ISO 8601. @param {number} time */
  const weekday = (time) => ((new Date(time).getUTCDay() + 6) % WEEKDAYS) + 1;

  /** A day that the calendar has, of these two centuries. @param {string} day */
  function isDay(day) {
    return /^2[01]\d\d-\d\d-\d\d$/.test(day) && !isNaN(at(day)) && text(at(day)) === day;
  }

  /** `Monday, January 4, 2027`, or less of it. @param {string} day @param {object} [parts] */
  function say(day, parts = { weekday: "long", month: "long", day: "numeric", year: "numeric" }) {
    return new Intl.DateTimeFormat("en-US", { ...parts, timeZone: "UTC" }).format(at(day));
  }

  /** Days off as they are meant: one day where the last is not given. @param {ScheduleForm} form */
  function daysOff(form) {
    return form.off.filter(([from]) => from).map(([from, to]) => [from, to || from]);
  }

  /**
   * The days on which the sessions are led, one a day, in their order.
   * @param {ScheduleForm} form without a mistake
   * @param {string[]} sessions
   * @returns {SchedulePlan}
   */
  function place(form, sessions) {
    const free = daysOff(form);
    const isRound = form.entry === "open" && form.again; // begins again after the last session
    const last = form.end ? at(form.end) : at(form.start) + LONGEST * DAY;
    /** @type {SchedulePlan} */
    const plan = { meetings: [], off: [], left: [] };
    let led = 0;
    for (let time = at(form.start); time <= last; time += DAY) {
      if (!isRound && led === sessions.length) break;
      const day = text(time);
      if (!form.days.includes(weekday(time))) continue;
      if (free.some(([from, to]) => from <= day && day <= to)) {
        plan.off.push(day);
        continue;
      }
      const round = Math.floor(led / sessions.length) + 1;
      plan.meetings.push({ day, session: sessions[led % sessions.length], round });
      led += 1;
    }
    plan.left.push(...sessions.slice(led));
    return plan;
  }

  /**
   * What is wrong beside which field. A warning can be kept, an error cannot.
   * @param {ScheduleForm} form
   * @param {string[]} sessions what is to be led
   * @param {string} today
   * @returns {ScheduleProblem[]}
   */
  function check(form, sessions, today) {
    /** @type {ScheduleProblem[]} */
    const found = [];
    /** @param {string} field @param {string} line */
    const error = (field, line) => found.push({ field, line, isError: true });
    /** @param {string} field @param {string} line */
    const warn = (field, line) => found.push({ field, line, isError: false });

    if (!form.name.trim()) error("name", "Give it a name. Your calendar knows its events by it.");
    if (sessions.length === 0) error("sessions", "Choose at least one session.");
    checkDates(form, today, error, warn);
    if (form.days.length === 0) error("days", "Choose at least one day of the week.");
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.time)) error("time", "Give the time when it starts.");
    checkOff(form, error, warn);
    if (!found.some((one) => one.isError)) checkRoom(form, sessions, error, warn);
    return found;
  }

  /** @param {ScheduleForm} form @param {string} today @param {Tell} error @param {Tell} warn */
  function checkDates(form, today, error, warn) {
    const { start, end } = form;
    if (!start) error("start", "Give the first day.");
    else if (!isDay(start)) error("start", "Give a whole date, in the years 2000 to 2199.");
    else if (start < today) warn("start", `${say(start)} has passed. You can keep it.`);
    if (end && !isDay(end)) error("end", "Give a whole date, in the years 2000 to 2199.");
    else if (end && isDay(start) && end < start) error("end", "The last day comes before the first.");
    else if (end && isDay(start) && at(end) > at(start) + LONGEST * DAY) {
      error("end", "That is more than three years. Give an earlier day.");
    } else if (!end && form.entry === "open" && form.again) {
      error("end", "To begin again after the last session, give a last day.");
    }
  }

  /** @param {ScheduleForm} form @param {Tell} error @param {Tell} warn */
  function checkOff(form, error, warn) {
    form.off.forEach(([from, to], n) => {
      const field = `off-${n}`;
      if (!from && !to) return;
      if (!from) return error(field, "Give the first day off too.");
      if (!isDay(from) || (to && !isDay(to))) {
        return error(field, "Give whole dates, in the years 2000 to 2199.");
      }
      if (to && to < from) return error(field, "The last day off comes before the first.");
      const other = form.off.findIndex(
        ([first, last], m) => m < n && first && first <= (to || from) && from <= (last || first),
      );
      if (other >= 0) warn(field, `These overlap with days off ${other + 1}. You can keep both.`);
    });
  }

  /**
   * Whether all sessions fit.
   * @param {ScheduleForm} form
   * @param {string[]} sessions
   * @param {Tell} error
   * @param {Tell} warn
   */
  function checkRoom(form, sessions, error, warn) {
    const field = form.end ? "end" : "days";
    const { meetings, left } = place(form, sessions);
    if (meetings.length === 0) {
      return error(field, "No group day is left between the first day and the last.");
    }
    if (left.length === 0) return;
    const many = `${left.length} of ${sessions.length} sessions do not fit.`;
    if (!form.end) return warn(field, `${many} They would take more than three years.`);
    const whole = place({ ...form, end: "" }, sessions);
    const { day } = whole.meetings[whole.meetings.length - 1];
    const until = whole.left.length ? "" : ` They need until ${say(day)}.`;
    warn(field, `${many}${until} You can keep it: they are named below.`);
  }

  /** The Monday of its week. @param {string} day */
  const monday = (day) => text(at(day) - (weekday(at(day)) - 1) * DAY);
  /** @param {string} day @param {number} count */
  const add = (day, count) => text(at(day) + count * DAY);
  /** How many weeks the schedule takes, begun ones too. @param {SchedulePlan} plan */
  function weeks({ meetings }) {
    const [first, last] = [meetings[0], meetings[meetings.length - 1]];
    return Math.floor((at(last.day) - at(first.day)) / DAY / WEEKDAYS) + 1;
  }

  const schedule = { place, check, say, monday, add, weeks };
  window.homeground = Object.assign(window.homeground || {}, { schedule });
})();
