/*
 * Shows a plan: the calendar week by week, what it covers and what it leaves out. Titles, notes and
 * topics stand in the page; here they are copied, counted and hidden.
 */
(() => {
  "use strict";

  const PLANNED =
    "Only planned, and not written yet. Do not promise them, and use your program’s own material until they are there: ";
  const SHORT = { weekday: "short", month: "short", day: "numeric" };
  const LONG = { month: "long", day: "numeric" };
  /** @type {Intl.DateTimeFormatOptions} */
  const HOUR = { hour: "numeric", minute: "2-digit", timeZone: "UTC" };

  /** @param {string} selector @param {ParentNode} root */
  function all(selector, root) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /**
   * @param {string} name
   * @param {(Node | string)[]} children
   * @param {string} [className]
   */
  function make(name, children, className = "") {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  /** `10:00 AM to 11:00 AM` @param {ScheduleForm} form */
  function hours({ time, minutes }) {
    const start = Date.parse(`2000-01-01T${time}:00Z`);
    const format = new Intl.DateTimeFormat("en-US", HOUR);
    return [start, start + minutes * 6e4].map((at) => format.format(at)).join(" to ");
  }

  /** @param {number} count @param {string} noun */
  const many = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

  /** A session with its link, and its mark where it is only planned. @param {HTMLInputElement} about */
  function named(about) {
    const label = /** @type {HTMLElement} */ (about.closest("label"));
    const link = make("a", [all("span", label)[0].textContent || ""]);
    link.setAttribute("href", about.dataset.href || "");
    const mark = all(".hg-planned", label).map((one) => one.cloneNode(true));
    return make("span", [link, " ", ...mark]);
  }

  /**
   * @param {HTMLElement} box the whole tool
   * @param {ScheduleForm} form
   * @param {SchedulePlan} plan
   * @param {string[]} sessions what was to be led
   * @param {SchedulePage} known
   * @param {string} today
   */
  function show(box, form, plan, sessions, known, today) {
    const about = new Map(
      all("[name=session]", box).map((one) => {
        const input = /** @type {HTMLInputElement} */ (one);
        return /** @type {[string, HTMLInputElement]} */ ([input.value, input]);
      }),
    );
    const led = [...new Set(plan.meetings.map((one) => one.session))];
    /** @param {string} id */
    const entry = (id) => /** @type {HTMLInputElement} */ (about.get(id));
    all("h2", box)[0].textContent = form.name.trim();
    say(box, "when", when(form, plan));
    say(box, "hours", share(form, plan, known.hours));
    const planned = led.filter((id) => "planned" in entry(id).dataset);
    name(box, "planned", planned.map(entry), PLANNED);
    name(box, "left", plan.left.map(entry), "No day is left for: ");
    const joining = all("[data-joining]", box)[0];
    joining.hidden = form.entry !== "open" || known.first.length === 0;
    const first = known.first.map((id) => make("li", [named(entry(id))]));
    all("[data-first]", joining)[0].replaceChildren(...first);
    weeks(box, form, plan, known, entry);
    window.homeground.showCover(box, led.map(entry));
    nextGroup(form, plan, entry, today);
    if (sessions.length) all("[data-shown]", box)[0].hidden = false;
  }

  /**
   * The group that comes next, with the way to its guide, above all else.
   * @param {ScheduleForm} form
   * @param {SchedulePlan} plan
   * @param {(id: string) => HTMLInputElement} entry
   * @param {string} today
   */
  function nextGroup(form, plan, entry, today) {
    const next = plan.meetings.find((one) => one.day >= today);
    const place = all("[data-next-group]", document)[0];
    place.hidden = !next;
    if (!next) return;
    const day = window.homeground.schedule.say(next.day, SHORT);
    const below = make("a", ["The schedule is below"]);
    below.setAttribute("href", "#the-schedule");
    const lead = make("strong", [`Next group: ${day}, ${hours(form)}. `]);
    place.replaceChildren(lead, named(entry(next.session)), " · ", below);
  }

  /** @param {HTMLElement} box @param {string} fact @param {string} line */
  function say(box, fact, line) {
    const place = all(`[data-facts=${fact}]`, box)[0];
    if (place.textContent !== line) place.textContent = line;
    place.hidden = !line;
  }

  /**
   * @param {HTMLElement} box
   * @param {string} fact
   * @param {HTMLInputElement[]} found
   * @param {string} line
   */
  function name(box, fact, found, line) {
    const titles = found.map((one) => all("a", named(one))[0].textContent);
    say(box, fact, titles.length ? `${line}${titles.join(" · ")}.` : "");
  }

  /** @param {ScheduleForm} form @param {SchedulePlan} plan */
  function when(form, { meetings }) {
    const { say: day } = window.homeground.schedule;
    const [first, last] = [meetings[0].day, meetings[meetings.length - 1].day];
    const entry = form.entry === "open" ? "Open entry" : "Closed group";
    const count = many(meetings.length, "session");
    return `${count}, ${day(first)} to ${day(last)}, ${hours(form)}. ${entry}.`;
  }

  /**
   * What part of a whole program it is.
   * @param {ScheduleForm} form
   * @param {SchedulePlan} plan
   * @param {number} aWeek
   */
  function share(form, plan, aWeek) {
    const weeks = window.homeground.schedule.weeks(plan);
    const led = (plan.meetings.length * form.minutes) / 60;
    const percent = Math.round((100 * led) / (weeks * aWeek));
    const own = `${many(Math.round(led * 10) / 10, "hour")} in ${many(weeks, "week")}`;
    const whole = `An IOP for adults has at least ${aWeek} hours a week: ${weeks * aWeek} or more.`;
    return `${own}. ${whole} This schedule is ${percent} percent of that.`;
  }

  /**
   * @param {HTMLElement} box
   * @param {ScheduleForm} form
   * @param {SchedulePlan} plan
   * @param {SchedulePage} known
   * @param {(id: string) => HTMLInputElement} entry
   */
  function weeks(box, form, plan, known, entry) {
    const { say: day, monday, add } = window.homeground.schedule;
    /** @type {Map<string, [string, Node[]][]>} */
    const found = new Map();
    /** @param {string} date @param {Node[]} parts */
    const put = (date, parts) => {
      const week = monday(date);
      found.set(week, [...(found.get(week) || []), [date, parts]]);
    };
    for (const { day: date, session } of plan.meetings) {
      const isFirst = form.entry === "open" && known.first.includes(session);
      const mark = isFirst ? [make("span", ["First week"], "hg-planned")] : [];
      const notes = all(`[data-note-of="${form.path}/${session}"]`, box);
      const copies = notes.map((one) => make("div", [...one.cloneNode(true).childNodes]));
      put(date, [named(entry(session)), ...mark, ...copies]);
    }
    for (const date of plan.off) put(date, [make("span", ["No group"], "hg-off")]);
    const items = [...found.keys()].sort().map((week, n) => {
      const days = (found.get(week) || []).sort(([one], [other]) => (one < other ? -1 : 1));
      const rows = days.map(([date, parts]) =>
        make("li", [make("strong", [day(date, SHORT)]), make("div", parts)]),
      );
      const range = `${day(week, LONG)} to ${day(add(week, 6), { ...LONG, year: "numeric" })}`;
      return make("li", [make("h3", [`Week ${n + 1}: ${range}`]), make("ul", rows)]);
    });
    all("[data-weeks]", box)[0].replaceChildren(...items);
  }

  window.homeground = Object.assign(window.homeground || {}, { showSchedule: show });
})();
