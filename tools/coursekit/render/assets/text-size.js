/* The size of all text: the styles multiply the root's size by --hg-text. */
(() => {
  "use strict";

  const { memory } = window.homeground;
  const SIZES = [100, 115, 130, 150, 175, 200]; // hundredths of the usual size
  const box = /** @type {HTMLElement} */ (document.querySelector("[data-size]"));
  let now = 0;

  /** @param {number} wanted a position in the list; another changes nothing */
  function show(wanted) {
    const size = SIZES[wanted];
    if (!size) return false;
    now = wanted;
    document.documentElement.style.setProperty("--hg-text", `${size / 100}`);
    document.documentElement.toggleAttribute("data-large", size > 130);
    box.querySelectorAll("output")[0].value = `${size} %`;
    return true;
  }

  const restore = () => show(SIZES.findIndex((size) => size === memory.read("s", "size")));
  box.querySelectorAll("button").forEach((button, n) => {
    button.onclick = () => show(now + 2 * n - 1) && memory.save("s", "size", SIZES[now]);
  });
  const close = () => box.removeAttribute("open");
  for (const use of ["pointerdown", "focusin"]) {
    document.addEventListener(
      use,
      ({ target }) => box.contains(/** @type {Node} */ (target)) || close(),
    );
  }
  box.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    close();
    box.querySelectorAll("summary")[0].focus();
  });
  box.hidden = false;
  memory.follow(restore);
  restore();
})();
