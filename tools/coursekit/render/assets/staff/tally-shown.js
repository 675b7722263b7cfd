/* Shows what the counts of a check-up say: the table with its picture, and lists of questions. */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /** @param {string} selector @param {ParentNode} root @returns {any[]} */
  const all = (selector, root) => [...root.querySelectorAll(selector)];

  /** @param {TallyShare} share */
  const said = (share) => (share ? `${share.right} of ${share.sheets} (${share.percent}%)` : "–");

  /** @param {number | null} points */
  function moved(points) {
    if (points === null) return "–";
    const sign = points > 0 ? "+" : points < 0 ? "−" : "";
    return `${sign}${Math.abs(points)} ${Math.abs(points) === 1 ? "point" : "points"}`;
  }

  /** A bar for each: an outline before, filled after. Its numbers stand beside it. @param {TallyShare[]} both */
  function picture(both) {
    const made = document.createElementNS(SVG, "svg");
    /** @param {string} look @param {number} y @param {number} width */
    const bar = (look, y, width) => {
      const one = document.createElementNS(SVG, "rect");
      const places = { class: look, x: 1, y, width, height: 8 };
      for (const [name, value] of Object.entries(places)) one.setAttribute(name, String(value));
      made.append(one);
    };
    made.setAttribute("viewBox", "0 0 102 24");
    made.setAttribute("aria-hidden", "true");
    both.forEach((share, n) => {
      const y = 2 + 11 * n;
      bar("hg-bar-whole", y, 100);
      if (share) bar(n ? "hg-bar-after" : "hg-bar-before", y, share.percent);
    });
    return made;
  }

  /** @param {HTMLElement} box @param {TallyRound} before @param {TallyRound} after */
  function showTally(box, before, after) {
    const { tally } = window.homeground;
    const [first, second] = [tally.shares(before), tally.shares(after)];
    const changes = first.map((share, n) => tally.change(share, second[n]));
    const rows = all("[data-shown] tbody tr", box);
    rows.forEach((row, n) => {
      const cells = [said(first[n]), said(second[n]), moved(changes[n])];
      const places = all("[data-cell]", row);
      cells.forEach((words, at) => (places[at].textContent = words));
      places[3].textContent = "";
      places[3].append(picture([first[n], second[n]]));
    });

    /** @param {string} name @param {number[]} places @param {(n: number) => string} words */
    const list = (name, places, words) => {
      const [part] = all(`[data-list=${name}]`, box);
      part.hidden = places.length === 0;
      const items = places.map((n) => {
        const item = document.createElement("li");
        const objective = all("[data-objective]", rows[n])[0].textContent;
        item.append(`Question ${n + 1}, ${words(n)}: ${objective}`);
        return item;
      });
      const [place] = all("ol", part);
      place.textContent = "";
      place.append(...items);
    };
    list("hard-before", tally.hard(first), (n) => said(first[n]));
    list("hard-after", tally.hard(second), (n) => said(second[n]));
    list("up", tally.moved(changes, 1), (n) => moved(changes[n]));
    list("down", tally.moved(changes, -1), (n) => moved(changes[n]));
    const [notes] = all("[data-notes-on]", box);
    notes.textContent = "";
    for (const line of tally.notes(before, after)) {
      notes.append(Object.assign(document.createElement("li"), { textContent: line }));
    }
  }

  /** The same as a table for a spreadsheet. @param {HTMLElement} box @param {TallyRound} before @param {TallyRound} after */
  function tallyTable(box, before, after) {
    const { tally } = window.homeground;
    const [first, second] = [tally.shares(before), tally.shares(after)];
    const parts = ["sheets", "right", "percent"];
    /** @param {TallyShare} share */
    const numbers = (share) => (share ? [share.sheets, share.right, share.percent] : ["", "", ""]);
    const rows = all("[data-shown] tbody tr", box).map((row, n) => {
      const points = tally.change(first[n], second[n]);
      const names = ["[data-objective]", "[data-of-session]"].map((s) => all(s, row)[0].textContent);
      return [n + 1, ...names, ...numbers(first[n]), ...numbers(second[n]), points === null ? "" : points];
    });
    const titles = ["question", "objective", "session"];
    for (const when of ["before", "after"]) titles.push(...parts.map((part) => `${part} ${when}`));
    const cell = (/** @type {unknown} */ value) => `"${String(value).replace(/"/g, '""')}"`;
    return [[...titles, "change"], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  }

  window.homeground = Object.assign(window.homeground || {}, { showTally, tallyTable });
})();
