/*
 * Sessions that were read, what comes after them, and the place where the person left off. Loaded by
 * the pages of sessions and by those that lead to them; such a script runs before those of the whole site.
 */
(() => {
  "use strict";

  const NOT_KEPT = "Marked until you leave this page. It is not kept on this device.";
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
      said.textContent = "Not marked any more.";
      if (!isRead()) return memory.forget("v", session);
      const isKept = memory.save("v", session, 1);
      said.textContent = isKept ? "Marked as read. Press again to undo." : NOT_KEPT;
      if (isKept) memory.forget("s", "place");
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

  /** The first that is not read, from one that is. @param {Element} track links in their order */
  function next(track) {
    const links = [...track.querySelectorAll("a")];
    /** @param {HTMLElement} link */
    const isRead = (link) => window.homeground.memory.read("v", String(link.dataset.place)) !== null;
    const first = links.findIndex(isRead);
    return first < 0 ? undefined : links.slice(first).find((link) => !isRead(link));
  }

  /** Takes the place of the way to the first session. @param {HTMLAnchorElement} button */
  function enhanceNext(button) {
    const line = /** @type {HTMLElement} */ (button.parentElement);
    const follow = () => {
      const tracks = [...document.querySelectorAll("[data-go-on] span")];
      const link = tracks.map(next).find((found) => found);
      line.hidden = !link;
      for (const start of document.querySelectorAll("[data-start-here]")) {
        start.toggleAttribute("hidden", !line.hidden);
      }
      if (!link) return;
      button.href = link.href.split("#")[0]; // the place where they left off may be in it
      button.querySelectorAll("span")[0].textContent = link.textContent;
    };
    follow();
    window.homeground.memory.follow(follow);
  }

  /** @param {HTMLElement} note */
  function enhanceNote(note) {
    const { memory } = window.homeground;
    const follow = () => (note.hidden = memory.read("v", String(note.dataset.read)) === null);
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
    for (const button of document.querySelectorAll("[data-next-session]")) {
      if (button instanceof HTMLAnchorElement) enhanceNext(button);
    }
    for (const note of document.querySelectorAll("[data-read]")) {
      if (note instanceof HTMLElement) enhanceNote(note);
    }
  });
})();
