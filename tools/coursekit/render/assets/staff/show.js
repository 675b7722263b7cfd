/*
 * The window for the group: one slide at a time, as large as it fits. It follows the running view,
 * and sends it the keys that are pressed here. Opened alone, the keys turn the slides.
 */
(() => {
  "use strict";

  const IS_FILE = window.location.protocol === "file:";
  const TARGET = IS_FILE ? "*" : window.location.origin;
  const EVERY = 1000; // until the running view answers, and after it was loaded anew

  /** @param {string} selector @param {ParentNode} [root] */
  function all(selector, root = document) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /** Halves the way to the largest size at which nothing runs off. @param {HTMLElement} slide */
  function fit(slide) {
    let [least, most] = [0.35, 1.6];
    const fits = (/** @type {number} */ size) => {
      slide.style.setProperty("--hg-fit", String(size));
      return slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth;
    };
    for (let n = 0; n < 8; n += 1) {
      const size = (least + most) / 2;
      if (fits(size)) least = size;
      else most = size;
    }
    fits(least);
  }

  /** @param {string} name @param {string} look @param {string} words */
  function element(name, look, words) {
    const made = document.createElement(name);
    made.className = look;
    made.textContent = words;
    return made;
  }

  /**
   * Bars, a mark on what fits, and why: only ever from the running view, when it reveals them.
   * @param {HTMLElement} slide
   * @param {GroupAnswer[] | null} answers
   */
  function reveal(slide, answers) {
    for (const old of all(".hg-bar, .hg-why, .hg-fits", slide)) old.remove();
    const most = Math.max(1, ...(answers || []).map(({ hands }) => hands));
    all("[data-choice]", slide).forEach((choice, n) => {
      const answer = answers && answers[n];
      choice.toggleAttribute("data-fits", Boolean(answer && answer.fits));
      if (!answer) return;
      const bar = element("span", "hg-bar", "");
      const drawn = element("span", "hg-drawn", "");
      drawn.style.width = `${(100 * answer.hands) / most}%`;
      bar.append(drawn, element("span", "hg-hands", String(answer.hands)));
      if (answer.fits) choice.append(element("span", "hg-fits", "✓ This one fits"));
      choice.append(bar);
    });
    const [told] = all("[data-told]", slide);
    for (const { fits, why } of answers || []) {
      if (fits && told) told.append(element("p", "hg-why", why));
    }
  }

  /** @param {HTMLElement} deck */
  function run(deck) {
    const slides = all("[data-slide]", deck);
    const [full] = all("[data-full]", deck);
    const session = deck.dataset.show || "";
    const channel =
      IS_FILE || !window.BroadcastChannel ? null : new BroadcastChannel(`hg-run-${session}`);
    let at = 0;
    let isLed = false;
    let toldBefore = "";

    /** @param {string} says @param {string} [key] */
    const say = (says, key) => {
      const message = { homeground: "show", session, says, key, stamp: Math.random() };
      if (window.opener) window.opener.postMessage(message, TARGET);
      if (channel) channel.postMessage(message);
    };
    /** @param {number} n */
    const turn = (n) => {
      at = Math.min(slides.length - 1, Math.max(0, n));
      slides.forEach((slide, other) => (slide.hidden = other !== at));
      fit(slides[at]);
    };
    /** @param {unknown} data */
    const hear = (data) => {
      const said = /** @type {GroupView & ShowMessage} */ (Object(data));
      if (said.homeground !== "run" || said.session !== session) return;
      isLed = true;
      const told = JSON.stringify(said);
      if (told === toldBefore) return; // it is told each second
      toldBefore = told;
      const n = slides.findIndex((slide) => slide.dataset.slide === said.slide);
      deck.dataset.mdColorScheme = said.isDark ? "slate" : "default";
      deck.toggleAttribute("data-blank", said.isBlank);
      if (n < 0) return;
      slides.forEach((slide, other) => reveal(slide, other === n ? said.answers : null));
      turn(n);
    };
    /** @param {KeyboardEvent} event */
    const press = (event) => {
      const { key } = event;
      const isOurs = [" ", "PageDown", "PageUp", "ArrowRight", "ArrowLeft", "b", "B", "."].includes(key);
      if (event.altKey || event.ctrlKey || event.metaKey || !isOurs) return;
      if (key === " " && event.target === full) return;
      event.preventDefault();
      if (isLed) return say("key", key);
      if (/b|\./i.test(key)) deck.toggleAttribute("data-blank");
      else if (key !== " ") turn(at + (key === "PageDown" || key === "ArrowRight" ? 1 : -1));
    };

    document.documentElement.dataset.whole = "show";
    document.title = document.title.replace(/(.*) - .*/, "$1"); // the group sees it too, in a shared window
    deck.dataset.mdColorScheme = document.body.dataset.mdColorScheme || "default";
    const fillScreen = () => document.documentElement.requestFullscreen();
    const known = () => (full.hidden = !document.fullscreenEnabled || Boolean(document.fullscreenElement));
    full.onclick = fillScreen;
    document.addEventListener("fullscreenchange", known);
    known();
    window.addEventListener("message", (event) => {
      if ((IS_FILE || event.origin === window.location.origin) && event.source === window.opener) hear(event.data);
    });
    if (channel) channel.onmessage = ({ data }) => hear(data);
    window.addEventListener("keydown", press);
    window.addEventListener("resize", () => fit(slides[at]));
    window.addEventListener("load", () => fit(slides[at]));
    document.fonts.ready.then(() => fit(slides[at]));
    window.addEventListener("pagehide", () => say("bye"));
    window.setInterval(() => say("hello"), EVERY);
    turn(0);
    say("hello");
  }

  document.addEventListener("DOMContentLoaded", () => all("[data-show]").forEach(run));
})();
