/* Copies the lines of a note's stub as plain text. Where that is not allowed, it selects them. */
(() => {
  "use strict";

  const DONE = "Copied. Paste it into the record of one person, and fill in the blanks there.";
  const SELECTED = "This browser does not let a page copy. The lines are selected: copy them yourself.";

  /** @param {HTMLElement} lines */
  function select(lines) {
    const selection = window.getSelection();
    if (selection) selection.selectAllChildren(lines);
  }

  /** @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text); // not there on a plain http address
      return true;
    } catch {
      return copyOldWay(text);
    }
  }

  /** @param {string} text */
  function copyOldWay(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "hg-unseen-text";
    document.body.append(area);
    area.select();
    const isDone = document.execCommand("copy");
    area.remove();
    return isDone;
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-copy]")) {
      const box = button.closest("[data-sheet]");
      const lines = box && box.querySelector("[data-lines]");
      const said = box && box.querySelector("[role=status]");
      if (!(button instanceof HTMLElement) || !(lines instanceof HTMLElement) || !said) continue;
      button.hidden = false;
      button.onclick = async () => {
        const text = [...lines.children].map((line) => line.textContent).join("\n");
        const isDone = await copy(text);
        if (!isDone) select(lines);
        button.focus();
        said.textContent = isDone ? DONE : SELECTED;
      };
    }
  });
})();
