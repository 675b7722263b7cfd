/*
 * Slides to carry: makes the words of each slide as large as they fit, and hands them to reveal.js.
 * On a screen as narrow as a phone's they stay one page.
 */
(() => {
  "use strict";

  const NARROW = 640;
  const [LEAST, MOST] = [28, 64]; // of a slide of 720

  /** Halves the way to the largest size at which nothing runs off. @param {HTMLElement} slide */
  function fit(slide) {
    let [least, most] = [LEAST, MOST];
    const fits = (/** @type {number} */ size) => {
      slide.style.setProperty("--hg-fit", String(size));
      return slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth;
    };
    while (most - least > 1) {
      const size = Math.floor((least + most) / 2);
      if (fits(size)) least = size;
      else most = size;
    }
    fits(least);
  }

  /** @param {HTMLElement} deck */
  function start(deck) {
    deck.classList.remove("hg-plain");
    deck.classList.add("reveal", "hg-measuring");
    for (const slide of deck.querySelectorAll(".hg-slide")) fit(/** @type {HTMLElement} */ (slide));
    deck.classList.remove("hg-measuring");
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    Reveal.initialize({
      width: 1280,
      height: 720,
      margin: 0,
      maxScale: 10,
      center: false,
      display: "flex",
      hash: true,
      slideNumber: "c/t",
      controlsTutorial: false,
      transition: isStill ? "none" : "fade",
      scrollActivationWidth: 0,
      postMessage: false,
      postMessageEvents: false,
    });
  }

  const deck = document.getElementById("deck");
  const faces = [...document.fonts].map((face) => face.load());
  if (deck && window.innerWidth >= NARROW) {
    Promise.all(faces).then(() => start(deck), () => start(deck));
  }
})();
