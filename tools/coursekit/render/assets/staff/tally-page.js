/*
 * The form of a tally: keeps what is written in it on this device, as it is written, and shows what
 * the counts say. What is wrong is said at its field and left out of what is shown.
 *
 *   hg1/staff/<course>/t/<the check-up's key>    {"group", "of": {<group>: {<field>: what is written}}}
 */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const { memory, tally, showTally, tallyTable, askFirst } = window.homeground;
  const KIND = "t";
  const ERASED = "All counts are erased. Nothing of them is left on this device.";
  const NOT_ERASED = "They could not all be erased. Your browser’s settings can do it.";
  const NOTHING = "Write how many sheets came back, and how many have each letter.";

  /** @param {string} selector @param {ParentNode} root @returns {any[]} */
  const all = (selector, root) => [...root.querySelectorAll(selector)];
  const [box] = all("[data-tally]", document);
  if (!box) return;
  const key = box.dataset.tally;
  const [form] = all("form", box);
  const [shown] = all("[data-shown]", box);
  const [group] = all("[name=group]", form);
  const fields = all("input", form);
  /** @param {string} place @param {string} line */
  const say = (place, line) => void (all(`[data-${place}-said]`, box)[0].textContent = line);
  /** What is written, of each group. @type {Record<string, Record<string, string>>} */
  let of = {};
  let isKept = true;

  /** What is kept may have been changed in another tab, or be damaged: what does not fit is left out. */
  function latest() {
    if (!isKept) return;
    const kept = Object(Object(memory.read(KIND, key)).of);
    of = {};
    for (const [number, written] of Object.entries(kept)) of[number] = Object(written);
  }

  function fill() {
    latest();
    const written = of[group.value] || {};
    for (const one of fields) one.value = typeof written[one.name] === "string" ? written[one.name] : "";
  }

  function keep() {
    latest();
    of[group.value] = { ...of[group.value] }; // with counts of questions that are no more
    for (const one of fields) of[group.value][one.name] = one.value;
    const problem = memory.write(KIND, key, { group: group.value, of });
    isKept = !problem;
    say("kept", problem);
  }

  /** @returns {TallyRound[]} */
  function rounds() {
    return all("[data-round]", form).map((round) => {
      const [sheets, ...right] = all("input", round).map((one) => one.value);
      return { sheets, right };
    });
  }

  /** Says what is wrong at each field; gives the first of them. */
  function point() {
    const problems = rounds().flatMap(tally.check);
    fields.forEach((field, n) => {
      const [place] = all("[data-problem]", field.parentElement);
      place.textContent = problems[n];
      place.hidden = !problems[n];
      if (problems[n]) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    });
    const count = problems.filter(Boolean).length;
    const left = count === 1 ? "One count is left out until it is" : `${count} counts are left out until they are`;
    say("form", count ? `${left} mended. Nothing is lost.` : "");
    return fields[problems.findIndex(Boolean)];
  }

  function show() {
    const [before, after] = rounds();
    const first = point();
    shown.hidden = ![before, after].some((round) => tally.shares(round).some(Boolean));
    say("file", "");
    if (shown.hidden) return first;
    const counted = (/** @type {TallyRound} */ round) => (tally.check(round)[0] ? "" : round.sheets.trim());
    const sheets = `${counted(before) || "none"} before, ${counted(after) || "none"} after`;
    all("[data-sheets]", shown)[0].textContent = `Group ${group.value}. Sheets: ${sheets}.`;
    showTally(box, before, after);
    return first;
  }

  function download() {
    const [before, after] = rounds();
    const link = document.createElement("a");
    const text = `\ufeff${tallyTable(box, before, after)}`; // spreadsheets know its letters by this
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = "tally.csv";
    link.click();
    say("file", "Saved as tally.csv.");
  }

  function erase() {
    const left = memory.erase(KIND);
    of = {};
    isKept = true;
    group.value = "1";
    fill();
    show();
    say("form", "");
    say("kept", left ? NOT_ERASED : ERASED);
  }

  form.addEventListener("input", (/** @type {Event} */ event) => {
    if (event.target !== group) keep();
  });
  form.addEventListener("change", (/** @type {Event} */ event) => {
    if (event.target === group) {
      fill();
      keep();
    }
    show();
  });
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    const first = show();
    if (first) return first.focus();
    if (shown.hidden) return say("form", NOTHING);
    all("#before-and-after", shown)[0].focus();
  });
  all("[data-download]", shown)[0].onclick = download;
  askFirst(all("[data-asking]", box)[0], erase);
  const { group: last } = Object(memory.read(KIND, key));
  if (all("option", group).some((one) => one.value === last)) group.value = last;
  fill();
  show();
  for (const without of all("[data-without]", box)) without.remove();
  form.hidden = false;
});
