/* The page for a hard moment: its guide, the card with the person's words, their people: `p`. */
(() => {
  "use strict";

  const LENGTH = 180000; // milliseconds

  /** @param {string} selector @param {ParentNode} [root] */
  function all(selector, root = document) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /** Shows one step at a time; the styles do the rest by the state of the box. */
  function pace() {
    const [box] = all("[data-ride]");
    const [start, pause, stop] = all("button", box);
    const [place] = all("[data-ride-place]");
    const [told] = all("[data-ride-told]");
    const steps = all("li", told);
    const pauseLabel = pause.textContent;
    let passed = 0;
    let since = 0;
    let timer = 0;
    /** @type {Promise<WakeLockSentinel | null>} */
    let awake = Promise.resolve(null);

    /** A phone on a table goes dark sooner than the guide is over. @param {boolean} wanted */
    const stayAwake = (wanted) => {
      awake.then((lock) => lock && lock.release());
      const request = wanted && navigator.wakeLock && navigator.wakeLock.request("screen");
      awake = Promise.resolve(request || null).catch(() => null); // a low battery may refuse
    };
    /** @param {string} state `on`, `paused`, `over` or nothing */
    const enter = (state) => {
      window.clearInterval(timer);
      told.setAttribute("aria-live", state ? "polite" : "off"); // all the steps are no news
      box.dataset.state = state;
      pause.textContent = state === "paused" ? "Go on" : pauseLabel;
      if (state === "on") timer = window.setInterval(tick, 250);
      stayAwake(state === "on");
      if (state === "on" || state === "paused") return;
      passed = 0;
      for (const step of steps) step.hidden = false;
      start.focus();
    };
    const tick = () => {
      passed += performance.now() - since;
      since = performance.now();
      const at = Math.floor((passed / LENGTH) * steps.length);
      if (at >= steps.length) return enter("over");
      steps.forEach((step, n) => (step.hidden = n !== at));
      place.textContent = `${at + 1} of ${steps.length}`;
    };
    const run = () => {
      since = performance.now();
      enter("on");
      tick();
    };
    for (const button of all("[data-ride-start]")) {
      button.hidden = false;
      button.onclick = (event) => {
        event.preventDefault();
        run();
        box.scrollIntoView();
        pause.focus({ preventScroll: true });
      };
    }
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") stayAwake(box.dataset.state === "on");
    });
    pause.hidden = stop.hidden = false;
    pause.onclick = () => (box.dataset.state === "on" ? enter("paused") : run());
    stop.onclick = () => enter("");
  }

  /** @param {HTMLElement} entry of the card; hidden where nothing is kept for it */
  function fill(entry) {
    const r = window.homeground.written(entry);
    const parts = all("dd > span", entry);
    parts.forEach((part, n) => {
      const place = part.querySelector("span");
      const words = n < parts.length - 1 ? r[n] : r.slice(n).join("\n");
      if (place) place.textContent = String(words);
      part.hidden = place ? !words : !r.includes(n);
    });
    entry.hidden = parts.every((part) => part.hidden);
  }

  /** @param {[string, unknown]} entry */
  function line([key, value]) {
    const { n, t } = /** @type {{ n: string, t: string }} */ (Object(value));
    const number = String(t).replace(/[^\d+]/g, "");
    const item = /** @type {HTMLElement} */ (all("[data-person]")[0].cloneNode(true));
    const [remove] = all("button", item);
    for (const link of all("a", item))
      link.setAttribute("href", link.getAttribute("href") + number);
    for (const place of all("span", item)) place.textContent = n;
    item.hidden = false;
    remove.onclick = () => {
      window.homeground.memory.forget("p", key);
      show();
      const [name, field] = /** @type {HTMLInputElement[]} */ (all("[data-people] input"));
      name.value = String(n || "");
      field.value = number;
      say(`${name.value} is removed. Press “Add” to undo it.`);
      all("[data-people] [type=submit]")[0].focus(); // the button that had the focus is gone
    };
    return item;
  }

  function show() {
    all("[data-card]").forEach(fill);
    for (const box of all("[data-card-box]")) {
      const groups = all("[data-card-group]", box);
      for (const group of groups) {
        group.hidden = all("[data-card]", group).every((entry) => entry.hidden);
      }
      const isEmpty = groups.every((group) => group.hidden);
      all("[data-card-empty]", box)[0].hidden = !isEmpty;
      all("[data-print]", box)[0].hidden = isEmpty;
    }
    const [blank, ...old] = all("[data-person]");
    old.forEach((item) => item.remove());
    // by the time in their keys: a browser lists what it keeps in any order
    blank.after(...window.homeground.memory.entries("p").sort().map(line));
  }

  /** @param {string} words */
  function say(words) {
    all("[data-people] [role=status]")[0].textContent = words;
  }

  /** @param {Event} event */
  function addPerson(event) {
    event.preventDefault();
    const [name, number] = /** @type {HTMLInputElement[]} */ (all("[data-people] input"));
    const person = { n: name.value || number.value, t: number.value };
    const isKept = window.homeground.memory.save("p", Date.now().toString(36), person);
    say(isKept ? `${person.n} is on your list.` : "This is not kept on this device.");
    if (isKept) name.value = number.value = "";
    show();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const without of all("[data-without]")) without.remove();
    const [people] = all("[data-people]");
    people.hidden = false;
    people.onsubmit = addPerson;
    pace();
    show();
    window.homeground.memory.follow(show);
  });
})();
