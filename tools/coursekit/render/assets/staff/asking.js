/* A button that asks once more, in the page, before it does what it says. */
(() => {
  "use strict";

  /** @param {HTMLElement} box @param {() => void} act */
  function askFirst(box, act) {
    const [first, no, yes] = box.querySelectorAll("button");
    const sure = /** @type {HTMLElement} */ (box.querySelector("[role=group]"));
    /** @param {boolean} is */
    const ask = (is) => {
      sure.hidden = !is;
      first.hidden = is;
      (is ? no : first).focus();
    };
    first.onclick = () => ask(true);
    no.onclick = () => ask(false);
    yes.onclick = () => {
      act();
      ask(false);
    };
  }

  window.homeground = Object.assign(window.homeground || {}, { askFirst });
})();
