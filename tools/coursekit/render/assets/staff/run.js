/*
 * Runs a group: what its buttons and keys do, and what is kept of it on this device (`r`), so that a
 * reload loses nothing.
 */
(() => {
  "use strict";

  const MINUTE = 60000;
  const VARIANTS = [50, 60, 90];
  const NOT_OPENED =
    "The browser did not open the window. Let it open windows for this page, and press the button again.";
  const NOT_KEPT = "This browser keeps nothing of this page. After a reload you would begin anew.";

  /** @param {string} selector @param {ParentNode} [root] */
  function all(selector, root = document) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /** @param {HTMLElement} box */
  function begin(box) {
    const { planClock, projector, runKept, runKeys, runView, groupQuiz } = window.homeground;
    const kept = runKept(box.dataset.run || "");
    const parts = all("[data-part]", box);
    const [said, heard] = all("[data-said], [data-heard]", box);
    const [byItself] = /** @type {HTMLInputElement[]} */ (all("[data-by-itself]", box));
    const view = runView(box);
    const run = kept.read(parts.length) || fresh();
    const hasBegun = () => run.plan.since > 0 || run.plan.used.some(Boolean);
    const [details] = all("[data-group-quiz]", box);
    const quiz = details ? groupQuiz(details, run.quiz, quizChanged) : null;

    /** @returns {Run} */
    function fresh() {
      const picked = all("[data-length]", box).find((i) => i instanceof HTMLInputElement && i.checked);
      const length = Number(picked instanceof HTMLInputElement ? picked.value : 60);
      const minutes = parts.map(({ dataset }) => {
        return Number((dataset.minutes || "").split(" ")[VARIANTS.indexOf(length)]);
      });
      const plan = planClock.begin(minutes, !byItself || byItself.checked);
      const quiz = { counts: {}, picked: "", revealed: "", asked: "" };
      return { plan, length, isOn: false, slide: "title", isBlank: false, isDark: false, quiz };
    }

    function tell() {
      const answers = quiz ? quiz.answers(run.slide) : null;
      projector.show({ slide: run.slide, isBlank: run.isBlank, isDark: run.isDark, answers });
    }

    function keep() {
      if (!kept.write(run)) heard.textContent = NOT_KEPT;
      view.draw(run);
      tell();
    }

    function quizChanged() {
      run.slide = run.quiz.asked || run.slide;
      run.quiz.asked = "";
      keep();
    }

    /** The first slide of the part now; where it has none, the title comes back. */
    function turnToPart() {
      const [first] = view.ofPart(run);
      run.slide = first ? first.dataset.to || "" : "title";
      view.turned(run);
    }

    function tick() {
      if (!run.isOn) return;
      const before = run.plan.at;
      planClock.settle(run.plan, Date.now());
      if (run.plan.at === before) return view.draw(run);
      turnToPart();
      keep();
    }

    /** @param {"next" | "back"} way */
    function toPart(way) {
      const before = run.plan.at;
      planClock[way](run.plan, Date.now());
      if (run.plan.at !== before) turnToPart();
    }

    /** Slide by slide while the group has a window, else part by part. @param {number} step */
    function turn(step) {
      const own = view.ofPart(run).map(({ dataset }) => dataset.to || "");
      const at = own.includes(run.slide) ? own.indexOf(run.slide) : own.length; // a question: behind
      const to = projector.isOpen() && own[at + step];
      if (to) run.slide = to;
      else toPart(step > 0 ? "next" : "back");
    }

    /** @param {number} minutes */
    function more(minutes) {
      const found = planClock.more(run.plan, Date.now(), minutes * MINUTE);
      heard.textContent =
        found < 1000
          ? "The parts after this one have no minutes to give."
          : `${view.clock(found)} more for this part, from the parts after it.`;
    }

    function start() {
      if (!hasBegun()) {
        Object.assign(run, fresh(), { quiz: run.quiz });
        run.plan.ends = view.ending(run);
        planClock.catchUp(run.plan, Date.now());
      }
      planClock.start(run.plan, Date.now());
      run.isOn = true;
      view.enter(run, true);
      view.turned(run);
    }

    function leave() {
      planClock.pause(run.plan, Date.now());
      run.isOn = false;
      view.enter(run, true);
      said.textContent = "The clock is paused. The place and the minutes are kept.";
      window.scrollTo(0, 0);
      all('[data-do="start"]', box)[0].focus();
    }

    function catchUp() {
      const found = planClock.catchUp(run.plan, Date.now());
      const rest = planClock.late(run.plan, Date.now());
      heard.textContent = `${view.clock(found)} taken from the parts after this one.`;
      if (rest > 1000) heard.textContent += ` They have no more: ${view.clock(rest)} late.`;
    }

    function erase() {
      kept.eraseAll();
      const { quiz: counted, ...rest } = fresh();
      Object.assign(run.quiz, counted);
      Object.assign(run, rest);
      if (quiz) quiz.show();
      view.enter(run, false);
      tell();
      said.textContent = "Erased. Nothing of any group is kept in this browser now.";
    }

    function open() {
      if (!projector.open(box.dataset.group || "")) (run.isOn ? heard : said).textContent = NOT_OPENED;
    }

    /** What is kept once it is done. @type {Record<string, () => void>} */
    const does = {
      start,
      leave,
      pause: () => (run.plan.since ? planClock.pause : planClock.start)(run.plan, Date.now()),
      next: () => toPart("next"),
      back: () => toPart("back"),
      forth: () => turn(1),
      "turn-back": () => turn(-1),
      "one-more": () => more(1),
      "five-more": () => more(5),
      "catch-up": catchUp,
      blank: () => (run.isBlank = !run.isBlank),
      dark: () => (run.isDark = !run.isDark),
    };
    /** @type {Record<string, () => unknown>} */
    const alone = { erase, open, help: view.help, full: view.fillScreen };

    /** @param {string} name */
    function act(name) {
      if (alone[name]) return void alone[name]();
      if (!does[name]) return;
      heard.textContent = said.textContent = "";
      does[name]();
      keep();
    }

    const press = runKeys(() => run.isOn, act);

    for (const button of all("[data-do]", box)) {
      const name = button.dataset.do || "";
      button.hidden = name === "full" && !document.fullscreenEnabled;
      if (does[name] || alone[name]) button.addEventListener("click", () => act(name));
      // so that Space pauses again after a click; who uses the keyboard keeps their place
      button.addEventListener("click", ({ detail }) => detail && button.blur());
    }
    for (const slide of all("[data-to]", box)) {
      slide.onclick = () => {
        run.slide = slide.dataset.to || "";
        keep();
      };
    }
    for (const shown of all("[data-settings], .hg-run-pick", box)) shown.hidden = false;
    for (const note of all("[data-without]", box)) note.remove();
    document.addEventListener("visibilitychange", tick);
    projector.join(box.dataset.run || "", { hello: () => { tell(); view.draw(run); }, key: press });
    window.setInterval(tick, 250);
    tick();
    view.enter(run, hasBegun());
    if (run.isOn) view.turned(run);
  }

  document.addEventListener("DOMContentLoaded", () => all("[data-run]").forEach(begin));
})();
