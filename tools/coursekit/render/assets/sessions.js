/*
 * Sessions that were read, and the place where the person left off. Loaded by the pages of sessions
 * and by those that lead back to one; such a script runs before those of the whole site.
 */
(() => {
  "use strict";

  const HERE = 0.4; // a part counts as reached when its heading is this far up the screen

  /** @param {HTMLElement} box what stands below a lesson */
  function enhanceMark(box) {
    const { memory } = window.homeground;
    const session = box.dataset.session || "";
    const button = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
    const said = /** @type {Element} */ (box.querySelector("[role=status]"));

    const isRead = () => button.getAttribute("aria-pressed") === "true";
    /** @param {boolean} wanted */
    const show = (wanted) => button.setAttribute("aria-pressed", String(wanted));
    const follow = () => {
      show(memory.read("v", session) !== null);
      said.textContent = "";
    };
    button.onclick = () => {
      show(!isRead());
      said.textContent = isRead() ? "Marked as read. Press again to undo." : "Not marked any more.";
      if (!isRead()) memory.forget("v", session);
      else if (memory.save("v", session, 1)) memory.forget("s", "place");
    };
    const leave = () => {
      if (document.visibilityState === "hidden" && !isRead()) {
        memory.note("s", "place", { k: session, h: nearestHeading() });
      }
    };
    box.hidden = false;
    follow();
    memory.follow(follow);
    document.addEventListener("visibilitychange", leave);
  }

  /** The id of the last heading above the middle of the screen. */
  function nearestHeading() {
    const passed = [...document.querySelectorAll("article h2[id]")].filter(
      (heading) => heading.getBoundingClientRect().top < window.innerHeight * HERE,
    );
    return passed.length ? passed[passed.length - 1].id : "";
  }

  /** @param {HTMLElement} line with a link to every session, of which one is shown */
  function enhanceGoOn(line) {
    const { memory } = window.homeground;
    const follow = () => {
      const { k, h } = /** @type {{ k?: string, h?: string }} */ (Object(memory.read("s", "place")));
      line.hidden = true;
      for (const link of line.querySelectorAll("a")) {
        link.hidden = link.dataset.place !== k;
        if (link.hidden) continue;
        line.hidden = false;
        if (/^[\w-]+$/.test(String(h))) link.hash = String(h);
      }
    };
    follow();
    memory.follow(follow);
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const box of document.querySelectorAll("[data-session]")) {
      if (box instanceof HTMLElement && box.hidden) enhanceMark(box);
    }
    for (const line of document.querySelectorAll("[data-go-on]")) {
      if (line instanceof HTMLElement) enhanceGoOn(line);
    }
  });
})();
