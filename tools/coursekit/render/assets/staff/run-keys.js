/* The keys of the running view, which a clicker sends too, and of the window for the group. */
(() => {
  "use strict";

  const KEYS = new Map([
    [" ", "pause"], ["PageDown", "forth"], ["ArrowRight", "forth"], ["PageUp", "turn-back"],
    ["ArrowLeft", "turn-back"], ["b", "blank"], ["B", "blank"], [".", "blank"],
    ["h", "help"], ["H", "help"], ["?", "help"],
  ]);

  /**
   * Follows the keyboard while a group runs. What it gives does what a key of the other window means.
   * @param {() => boolean} isOn
   * @param {(name: string) => void} act
   */
  function runKeys(isOn, act) {
    /** @param {string} key */
    const press = (key) => isOn() && act(KEYS.get(key) || "");

    /** @param {KeyboardEvent} event */
    function onKey(event) {
      const { target, key } = event;
      // a clicker sends Page Up and Page Down, which mean nothing to a number or a link
      const own = /^Page/.test(key) ? "select" : "input, select, summary, a";
      const isField = target instanceof Element && target.matches(own);
      const isPressing = key === " " && target instanceof HTMLButtonElement;
      const isOther = event.altKey || event.ctrlKey || event.metaKey || !KEYS.has(key);
      if (!isOn() || isField || isPressing || isOther) return;
      event.preventDefault();
      press(key);
    }

    document.addEventListener("keydown", onKey);
    return press;
  }

  window.homeground = Object.assign(window.homeground || {}, { runKeys });
})();
