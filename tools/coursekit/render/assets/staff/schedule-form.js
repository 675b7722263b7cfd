/*
 * The fields of a schedule's form: reads them, fills them, and says beside each what is wrong with it.
 */
(() => {
  "use strict";

  const UNFINISHED = "This is not finished, or no calendar has it.";

  /** @param {string} selector @param {ParentNode} root @returns {any[]} */
  const all = (selector, root) => [...root.querySelectorAll(selector)];

  /** @param {HTMLFormElement} form @param {SchedulePage} known */
  function scheduleForm(form, known) {
    /** @param {string} name @returns {any} */
    const field = (name) => form.elements.namedItem(name);

    /** @returns {ScheduleForm} */
    function filled() {
      const of = (/** @type {string} */ name) =>
        all(`[name=${name}]:checked`, form).map((one) => one.value);
      return {
        name: field("name").value,
        path: of("path")[0] || "",
        picked: of("session"),
        start: field("start").value,
        end: field("end").value,
        days: of("day").map(Number),
        time: field("time").value.slice(0, 5),
        minutes: Number(of("minutes")[0]),
        off: all("[data-off]", form).map((row) => all("input", row).map((one) => one.value)),
        entry: of("entry")[0],
        again: of("again").length > 0,
      };
    }

    /**
     * What is kept may be damaged, or of another version: what does not fit is left as it is.
     * @param {any} kept
     */
    function fill(kept) {
      for (const name of ["name", "start", "end", "time"]) {
        if (typeof kept[name] === "string") field(name).value = kept[name];
      }
      /** @param {string} name @param {unknown} values */
      const check = (name, values) => {
        const wanted = (Array.isArray(values) ? values : [values]).map(String);
        const found = all(`[name=${name}]`, form);
        const isFit = found[0].type === "checkbox" || found.some((one) => wanted.includes(one.value));
        if (values === undefined || !isFit) return;
        for (const one of found) one.checked = wanted.includes(one.value);
      };
      check("path", kept.path);
      check("session", kept.picked);
      check("day", kept.days);
      check("minutes", kept.minutes);
      check("entry", kept.entry);
      check("again", kept.again ? "again" : []);
      const off = Array.isArray(kept.off) ? kept.off.filter(Array.isArray) : [];
      while (all("[data-off]", form).length > 1) all("[data-off]", form)[1].remove();
      off.slice(1).forEach(addRow);
      all("[data-off]", form).forEach((row, n) => {
        all("input", row).forEach((input, m) => (input.value = (off[n] && off[n][m]) || ""));
      });
      adapt();
    }

    /** Shows what belongs to what was chosen, and numbers the days off. */
    function adapt() {
      const given = filled();
      const isOwn = !(given.path in known.paths);
      all("[data-picker]", form)[0].hidden = !isOwn;
      all("[data-again]", form)[0].hidden = given.entry !== "open";
      for (const module of all("[data-picker] details", form)) {
        const count = all("input:checked", module).length;
        all("[data-picked]", module)[0].textContent = count ? `(${count})` : "";
      }
      all("[data-off]", form).forEach((row, n) => {
        all("legend", row)[0].textContent = `Days off ${n + 1}`;
        const [problem] = all("[data-problem]", row);
        problem.dataset.problem = `off-${n}`;
        problem.id = `problem-off-${n}`;
        row.setAttribute("aria-describedby", problem.id);
      });
    }

    function addRow() {
      const rows = all("[data-off]", form);
      const row = rows[0].cloneNode(true);
      for (const input of all("input", row)) input.value = "";
      for (const problem of all("[data-problem]", row)) problem.hidden = true;
      rows[rows.length - 1].after(row);
      adapt();
      return row;
    }

    /**
     * Says what is wrong; gives the first field that has to be mended.
     * @param {ScheduleProblem[]} problems
     */
    function point(problems) {
      /** @type {HTMLElement | undefined} */
      let first;
      for (const place of all("[data-problem]", form)) {
        const found = problems.filter((one) => one.field === place.dataset.problem);
        place.textContent = found.map((one) => one.line).join(" ");
        place.hidden = found.length === 0;
        const group = place.closest("fieldset, .hg-entry");
        const fields = all("input", group);
        const isWrong = found.some((one) => one.isError);
        for (const input of fields.filter((one) => !["checkbox", "radio"].includes(one.type))) {
          if (isWrong) input.setAttribute("aria-invalid", "true");
          else input.removeAttribute("aria-invalid");
        }
        if (isWrong && !first) first = fields[0];
      }
      return first;
    }

    /**
     * A date that is only half typed reads as empty: it must not pass for none.
     * @param {ScheduleProblem[]} problems
     */
    function unfinished(problems) {
      const places = ["start", "end", "time"].map((name) => [name, [field(name)]]);
      const rows = all("[data-off]", form).map((row, n) => [`off-${n}`, all("input", row)]);
      const half = /** @type {[string, HTMLInputElement[]][]} */ ([...places, ...rows]).filter(
        ([, inputs]) => inputs.some((one) => one.validity.badInput),
      );
      const names = half.map(([name]) => name);
      return [
        ...problems.filter((one) => !names.includes(one.field)),
        ...names.map((name) => ({ field: name, line: UNFINISHED, isError: true })),
      ];
    }

    return { filled, fill, adapt, addRow, point, unfinished };
  }

  window.homeground = Object.assign(window.homeground || {}, { scheduleForm });
})();
