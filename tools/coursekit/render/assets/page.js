/*
 * Small things that every page may need: printing, links into what is folded, and a light or dark
 * scheme that is kept only when the reader picked it.
 */
(() => {
  "use strict";

  /** @type {HTMLDetailsElement[]} */
  let opened = [];

  /** Paper cannot be unfolded: only the quiz's answers stay as they are. */
  function unfold() {
    const folded = document.querySelectorAll("details:not([open]):not([data-answer])");
    opened = opened.concat(/** @type {HTMLDetailsElement[]} */ ([...folded]));
    for (const details of opened) details.open = true;
  }

  function fold() {
    for (const details of opened) details.open = false;
    opened = [];
    delete document.documentElement.dataset.printing;
  }

  /** The styles know what is to be printed: all of it, or what the button names. @param {string} what */
  function print(what) {
    document.documentElement.dataset.printing = what;
    window.print();
  }

  /** Opens what the address points at, what it lies in, and what is folded straight below it. */
  function reveal() {
    let id = window.location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // a hash that is not an encoded text is looked up as it stands
    }
    const target = id ? document.getElementById(id) : null;
    const inside = target ? target.querySelector(":scope > details") : null;
    let isFolded = false;
    for (let at = inside || target; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement && !at.open) {
        at.open = true;
        isFolded = true;
      }
    }
    if (target && isFolded) target.scrollIntoView();
  }

  /** @param {MouseEvent} event */
  function revealAgain(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link && link.hash && link.href === window.location.href) reveal(); // no hashchange follows
  }

  /** The theme saves its scheme on every first visit, when the reader has picked nothing yet. */
  function forgetSchemeNotPicked() {
    const { palette: savedBefore, __md_scope: scope } = window;
    if (savedBefore !== null || !scope) return;
    try {
      window.localStorage.removeItem(`${scope.pathname}.__palette`);
    } catch {
      // then the theme could not save it either
    }
  }

  /**
   * The theme opens its menu by a label, which a keyboard cannot reach: a button goes into it.
   * @param {HTMLElement} label
   */
  function addButton(label) {
    const button = document.createElement("span");
    button.tabIndex = 0;
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", "Menu");
    button.append(...label.childNodes);
    button.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    };
    label.append(button);
  }

  /** @param {Document | Element} root */
  function enhance(root) {
    for (const label of root.querySelectorAll("label.md-header__button[for=__drawer]")) {
      const isDone = label.querySelector("[role=button]") !== null;
      if (label instanceof HTMLElement && !isDone) addButton(label);
    }
    for (const button of root.querySelectorAll("[data-print]")) {
      if (!(button instanceof HTMLElement)) continue;
      button.hidden = false;
      button.onclick = () => print(button.dataset.print || "");
    }
    reveal();
  }

  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", fold);
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", revealAgain);
  forgetSchemeNotPicked();
  enhance(document);
  if (window.document$) window.document$.subscribe(enhance);
})();
