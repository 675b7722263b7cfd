// Makes schedules and their files by our own scripts, outside of any page, as JSON.
//   node schedules.js SCRIPTS FORMS      for each form: its problems, its plan, two files in a row
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [scripts, forms] = process.argv.slice(2);
const window = {};
vm.createContext(Object.assign(window, { window }));
for (const name of ["schedule-dates.js", "schedule-ics.js"]) {
  vm.runInContext(fs.readFileSync(path.join(scripts, name), "utf8"), window);
}
const { schedule, scheduleFile } = window.homeground;

const made = JSON.parse(fs.readFileSync(forms, "utf8")).map((one) => {
  const { form, changed, sessions, about, today, now } = one;
  const problems = schedule.check(form, sessions, today);
  if (problems.some((problem) => problem.isError)) return { problems };
  const plan = schedule.place(form, sessions);
  const file = (what, before, then) => {
    const events = scheduleFile.events("tea", what, schedule.place(what, sessions), (id) => about[id]);
    return scheduleFile.revise(events, before, then);
  };
  const first = file(form, [], now);
  const second = file(changed, first, now + 90e3);
  const text = (revisions) => scheduleFile.calendar("tea", form.name, revisions);
  const again = text(file(form, first, now + 60e3));
  return { problems, plan, weeks: schedule.weeks(plan), files: [first, second].map(text), again };
});
process.stdout.write(JSON.stringify(made));
