/*
 * Puts the page "Make a schedule" together: keeps the form on this device, shows the plan, and gives
 * the file for a calendar. Two kinds of keys, of the staff edition's own:
 *
 *   hg1/staff/<course>/schedule/form           what is filled in
 *   hg1/staff/<course>/schedule/file.<name>    events of the last file of that name, with revisions
 */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const { site, memory, schedule, scheduleFile, scheduleForm, showSchedule, askFirst } =
    window.homeground;
  const KIND = "schedule";
  const NOT_KEPT = "This browser does not keep it. It stays until you leave this page.";

  const ERASED = "It is erased. Nothing of it is left on this device.";
  const NOT_ERASED = "It could not be erased. Your browser’s settings can do it.";

  /** @param {string} selector @param {ParentNode} [root] @returns {any[]} */
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const [box] = all("[data-schedule]");
  if (!box) return;
  const known = /** @type {SchedulePage} */ (JSON.parse(box.dataset.schedule));
  const [form] = all("form", box);
  const [shown] = all("[data-shown]", box);
  const [next] = all("[data-next-group]", box);
  const { filled, fill, adapt, addRow, point, unfinished } = scheduleForm(form, known);
  /** @param {string} place @param {string} line */
  const say = (place, line) => void (all(`[data-${place}-said]`, box)[0].textContent = line);
  /** @type {Map<string, unknown>} where the browser refuses */
  const here = new Map();

  /** @param {string} key @returns {any} */
  function read(key) {
    return here.has(key) ? here.get(key) : memory.read(KIND, key);
  }

  /** @param {string} key @param {unknown} value */
  function keep(key, value) {
    const isKept = memory.write(KIND, key, value) === "";
    if (isKept) here.delete(key);
    else here.set(key, value);
    say("kept", isKept ? "" : NOT_KEPT);
  }

  /** The sessions that are to be led, in their order. @param {ScheduleForm} given */
  function wanted(given) {
    return known.paths[given.path] || known.order.filter((id) => given.picked.includes(id));
  }

  /** Today on this device. */
  function today() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  }

  /** Shows the plan, or what stands in its way. */
  function make() {
    const given = filled();
    const sessions = wanted(given);
    const problems = unfinished(schedule.check(given, sessions, today()));
    const first = point(problems);
    const errors = problems.filter((one) => one.isError).length;
    const warnings = problems.length - errors;
    shown.hidden = errors > 0;
    next.hidden = true;
    say("file", "");
    const notes = warnings === 1 ? "a note" : `${warnings} notes`;
    const look = warnings ? ` Look at ${notes} beside the fields.` : "";
    const mend = errors === 1 ? "one thing has" : `${errors} things have`;
    say("form", errors ? `Not yet: ${mend} to be mended. Nothing is lost.` : `The schedule is below.${look}`);
    if (!errors) showSchedule(box, given, schedule.place(given, sessions), sessions, known, today());
    return first;
  }

  function download() {
    const given = filled();
    const plan = schedule.place(given, wanted(given));
    const events = scheduleFile.events(site.course, given, plan, (id) => {
      const [input] = all(`[name=session][value="${id}"]`, form);
      const title = all("span", input.closest("label"))[0].textContent;
      return { title, module: input.dataset.module, isPlanned: "planned" in input.dataset };
    });
    const key = `file.${scheduleFile.known(given.name)}`;
    const before = Array.isArray(read(key)) ? read(key) : [];
    const revisions = scheduleFile.revise(events, before, Date.now());
    const text = scheduleFile.calendar(site.course, given.name, revisions);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    const words = given.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) || ["schedule"];
    link.download = `${words.join("-")}.ics`;
    link.click();
    keep(key, revisions);
    const gone = revisions.length - events.length;
    const canceled = gone ? ` It marks as canceled what is no longer planned: ${gone}.` : "";
    say("file", `Saved as ${link.download}.${canceled}`);
  }

  function erase() {
    here.clear();
    const left = memory.erase(KIND);
    form.reset();
    fill({});
    point([]);
    say("form", "");
    shown.hidden = true;
    next.hidden = true;
    say("kept", left ? NOT_ERASED : ERASED);
  }

  /** @param {Event} event */
  function changed(event) {
    const { target } = /** @type {{ target: any }} */ (event);
    if (target.name === "path" && !target.value && !all("[name=session]:checked", form).length) {
      start(); // one's own choice begins with the path that was shown
    }
    if (target.name === "path") path = target.value;
    adapt();
    keep("form", filled());
    if (event.type === "change" && !shown.hidden) make();
  }

  let path = filled().path;
  function start() {
    const ids = known.paths[path] || [];
    for (const one of all("[name=session]", form)) one.checked = ids.includes(one.value);
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    const first = make();
    if (first) first.focus();
    else all("#the-schedule", box)[0].focus();
  });
  form.addEventListener("click", (/** @type {Event} */ event) => {
    const { target } = /** @type {{ target: any }} */ (event);
    if ("add" in target.dataset) all("input", addRow())[0].focus();
    if (!("remove" in target.dataset)) return;
    const rows = all("[data-off]", form);
    if (rows.length > 1) target.closest("[data-off]").remove();
    else for (const input of all("input", rows[0])) input.value = "";
    adapt();
    all("[data-add]", form)[0].focus(); // the button that had the focus is gone
    keep("form", filled());
    if (!shown.hidden) make();
  });
  all("[data-download]", box)[0].onclick = download;
  askFirst(all("[data-asking]", box)[0], erase);
  const kept = read("form");
  if (kept && typeof kept === "object") fill(kept);
  path = filled().path;
  adapt();
  const isWhole = !unfinished(schedule.check(filled(), wanted(filled()), today())).some((one) => one.isError);
  if (kept && isWhole) make(); // who comes back comes for the next group, not for the form
  for (const title of all("h1")) title.after(next); // who comes back need not pass what they know
  for (const without of all("[data-without]", box)) without.remove();
  form.hidden = false;
});
