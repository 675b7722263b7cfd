/* What the running view shows of a group: drawn anew from the plan, four times a second. */
(() => {
  "use strict";

  const MINUTE = 60000;
  const DAY = 1440 * MINUTE;
  const OPENED = "The window for the group is open. Move it to the projector and make it full screen.";

  /** @param {string} selector @param {ParentNode} [root] */
  function all(selector, root = document) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /** `9:05`; `−0:40` once it is over. @param {number} time */
  function clock(time) {
    const seconds = Math.floor(Math.abs(Math.ceil(time / 1000)));
    const rest = String(seconds % 60).padStart(2, "0");
    return `${time < 0 && seconds ? "−" : ""}${Math.floor(seconds / 60)}:${rest}`;
  }

  /** Only what differs is written, so that nothing is announced twice. @param {HTMLElement} place @param {string} words */
  function write(place, words) {
    if (place.textContent !== words) place.textContent = words;
  }

  /** @param {HTMLElement} box @returns {RunView} */
  function runView(box) {
    const { planClock, projector } = window.homeground;
    const parts = all("[data-part]", box);
    const slides = all("[data-to]", box);
    const titles = parts.map((part) => all("h2", part)[0].textContent || "");
    const place = (/** @type {string} */ name) => all(`[data-${name}]`, box)[0];

    /** The slides of the part now, without those for another length of group. @param {Run} run */
    const ofPart = (run) =>
      slides.filter(
        ({ dataset }) =>
          dataset.of === parts[run.plan.at].dataset.part &&
          (!dataset.only || Number(dataset.only) === run.length),
      );

    /** @param {Run} run @param {number} now */
    const drawTime = ({ plan }, now) => {
      const [inPart, inAll] = [planClock.left(plan, plan.at), planClock.whole(plan)];
      const after = plan.at + 1;
      const end = new Date(now + inAll).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
      write(place("place"), `Part ${after} of ${parts.length}`);
      write(place("title"), titles[plan.at]);
      write(place("left"), clock(inPart));
      write(place("whole"), clock(inAll));
      const late = Math.round(planClock.late(plan, now) / MINUTE);
      write(place("end"), (plan.since ? `until ${end}` : "paused") + (late ? `, ${late} min late` : ""));
      for (const button of all('[data-do="catch-up"]', box)) button.hidden = !late;
      const minutes = Math.round(planClock.left(plan, after) / MINUTE);
      write(place("next"), after < parts.length ? `${titles[after]} (${minutes} min)` : "the end");
      box.dataset.time = inPart <= 0 ? "over" : inPart <= MINUTE ? "soon" : "";
    };

    /** @param {Run} run */
    const draw = (run) => {
      drawTime(run, Date.now());
      const own = ofPart(run);
      parts.forEach((part, n) => (part.hidden = run.isOn && n !== run.plan.at));
      for (const slide of slides) {
        slide.hidden = !own.includes(slide);
        slide.setAttribute("aria-pressed", String(slide.dataset.to === run.slide));
      }
      for (const pause of all('[data-do="pause"]', box)) {
        write(pause, run.plan.since ? "Pause" : "Go on");
      }
      for (const blank of all('[data-do="blank"]', box)) {
        blank.setAttribute("aria-pressed", String(run.isBlank));
      }
      const isOpen = projector.isOpen();
      const words = place("window").textContent || "";
      if (isOpen !== (words === OPENED)) write(place("window"), isOpen ? OPENED : "");
    };

    /** @param {Run} run whether the whole window is the running view @param {boolean} isKept */
    const enter = (run, isKept) => {
      document.documentElement.dataset.whole = run.isOn ? "run" : "";
      for (const part of all(".hg-run-before", box)) part.hidden = run.isOn;
      for (const part of all(".hg-run-clock, .hg-run-controls, .hg-run-projector", box)) {
        part.hidden = !run.isOn;
      }
      for (const choice of all(".hg-run-choice", box)) choice.hidden = isKept;
      for (const ways of all(".hg-run-ways", box)) ways.hidden = !run.isOn;
      for (const link of all("a[href]:not([href^='#'])", box)) {
        if (run.isOn) link.setAttribute("target", "_blank");
        else link.removeAttribute("target");
      }
      for (const start of all('[data-do="start"]', box)) {
        write(start, isKept ? "Go on with this group" : "Start");
      }
      draw(run);
    };

    /** At the top of a new part, with the quiz open where it belongs, and no help before it. @param {Run} run */
    const turned = (run) => {
      for (const help of all("[data-help-now]", box)) help.toggleAttribute("open", false);
      for (const quiz of all("details[data-group-quiz]", box)) {
        quiz.toggleAttribute("open", parts[run.plan.at].dataset.part === "say-back");
      }
      window.scrollTo(0, 0);
    };

    /** When it ends: as the leader says, where that is today and not far off; else as long as it takes. @param {Run} run */
    const ending = (run) => {
      const now = Date.now();
      const [field] = /** @type {HTMLInputElement[]} */ (all("[data-ends]", box));
      const said = field && field.valueAsNumber + new Date(now).setHours(0, 0, 0, 0);
      const end = said < now ? said + DAY : said;
      return end - now < 180 * MINUTE ? end : now + planClock.whole(run.plan);
    };

    const help = () => {
      for (const panel of all("[data-help-now]", box)) {
        const [summary] = all("summary", panel);
        const side = /** @type {HTMLElement} */ (panel.parentElement);
        panel.toggleAttribute("open", true);
        // beside the notes it scrolls by itself, and they stay where they were
        if (getComputedStyle(side).overflowY === "visible") summary.scrollIntoView();
        else side.scrollTop += panel.getBoundingClientRect().top - side.getBoundingClientRect().top;
        summary.focus({ preventScroll: true });
      }
    };

    const fillScreen = () =>
      document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen();

    return { draw, enter, turned, ofPart, clock, ending, help, fillScreen };
  }

  window.homeground = Object.assign(window.homeground || {}, { runView });
})();
