/* A button that asks once more, in the page, before it does what it says. */
(() => {
  "use strict";

  /** What `act` gives is said below it. @param {HTMLElement} box @param {() => unknown} act */
  function askFirst(box, act) {
    const [first, no, yes] = box.querySelectorAll("button");
    const sure = /** @type {HTMLElement} */ (box.querySelector("[role=group]"));
    const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
    /** @param {boolean} isAsking */
    const ask = (isAsking) => {
      sure.hidden = !isAsking;
      first.hidden = isAsking;
      (isAsking ? no : first).focus();
      said.textContent = "";
    };
    first.onclick = () => ask(true);
    no.onclick = () => ask(false);
    yes.onclick = async () => {
      const done = await act();
      ask(false);
      said.textContent = String(done || "");
      window.dispatchEvent(new Event("storage")); // so that the page shows what is kept now
    };
    box.hidden = false;
  }

  window.homeground = Object.assign(window.homeground || {}, { askFirst });
})();
