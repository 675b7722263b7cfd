/*
 * Search over this site's own pages, in the browser, from `file://` too.
 *
 * The library and the index (finish/search_index.py) are loaded when the field is first used. What
 * is typed stays on this page: it is not saved and does not go into the address.
 */
(() => {
  "use strict";

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const ASSETS = new URL(".", script.src);
  const SITE = new URL("../../", ASSETS);
  const MOST = 30; // results shown
  const BEFORE = 8; // words of an excerpt before the match
  const AFTER = 22; // and after it
  const PAUSE = 150; // milliseconds without typing, so that not every letter is announced
  // words that tell nothing of a page, where others follow: people search as they would say it
  const FILLING =
    /\b(?:a|am|an|and|are|at|be|but|can|do|does|for|had|has|have|how|i|if|in|is|it|me|my|of|on|or|so|that|the|this|to|was|what|when|with|you|your)(?:[’']\w+)? +(?=\S)/gi;
  const ICON =
    "M10 3a7 7 0 1 0 4.2 12.6l4.6 4.6 1.4-1.4-4.6-4.6A7 7 0 0 0 10 3zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10z";

  /** @type {Promise<MiniSearch> | undefined} */
  let loading;

  function load() {
    loading = loading || Promise.all(["minisearch.js", "search-index.js"].map(loadScript)).then(build);
    loading.catch(() => (loading = undefined)); // the next try loads again
    return loading;
  }

  /**
   * Loads a script that lies beside this one.
   * @param {string} name
   * @returns {Promise<void>}
   */
  function loadScript(name) {
    return new Promise((resolve, reject) => {
      const added = document.createElement("script");
      added.src = new URL(name, ASSETS).href;
      added.onload = () => resolve();
      added.onerror = () => reject(new Error(name));
      document.head.append(added);
    });
  }

  function build() {
    const engine = new window.MiniSearch({
      fields: ["title", "page", "text"],
      storeFields: ["address", "title", "page", "text"],
      searchOptions: {
        boost: { title: 3, page: 2 },
        combineWith: "AND",
        // the last word may be still being typed; of the others, short ones begin too many
        prefix: (term, at, terms) => at === terms.length - 1 || term.length > 2,
        fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
      },
    });
    const records = window.homegroundSearchRecords || [];
    engine.addAll(records.map((record, id) => ({ ...record, address: record.id, id })));
    return engine;
  }

  /**
   * Words and what stands between them, in turn, as the engine divides them.
   * @param {string} text
   */
  function pieces(text) {
    return text.split(/([\n\r\p{Z}\p{P}]+)/u);
  }

  /**
   * The part of the text around the first word that was found; from the start if none was.
   * @param {string} text
   * @param {Set<string>} terms
   */
  function excerpt(text, terms) {
    const all = pieces(text);
    const first = Math.max(0, all.findIndex((piece) => terms.has(piece.toLowerCase())));
    const from = first > 2 * BEFORE ? first - 2 * BEFORE : 0;
    const to = first + 2 * AFTER;
    const part = all.slice(from, to).join("").trim();
    return `${from > 0 ? "… " : ""}${part}${to < all.length ? " …" : ""}`;
  }

  /**
   * The text with the found words marked; only ever as text.
   * @param {HTMLElement} place
   * @param {string} text
   * @param {Set<string>} terms
   */
  function writeMarked(place, text, terms) {
    for (const piece of pieces(text)) {
      if (!terms.has(piece.toLowerCase())) {
        place.append(piece);
        continue;
      }
      const mark = document.createElement("mark");
      mark.textContent = piece;
      place.append(mark);
    }
    return place;
  }

  /** @param {SearchResult} found */
  function entry(found) {
    const terms = new Set(found.terms);
    const link = document.createElement("a");
    link.href = new URL(found.address, SITE).href;
    const title = found.title === found.page ? found.page : `${found.page}: ${found.title}`;
    const text = document.createElement("p");
    const item = document.createElement("li");
    item.append(writeMarked(link, title, terms), writeMarked(text, excerpt(found.text, terms), terms));
    return item;
  }

  /**
   * @param {number} count
   * @param {string} query
   */
  function countLine(count, query) {
    if (count === 0) return `Nothing found for ${query}. Try fewer letters, or another word.`;
    const line = `${count} ${count === 1 ? "result" : "results"} for ${query}`;
    return count > MOST ? `${line}. These are the ${MOST} that fit best.` : line;
  }

  /** @param {HTMLElement} box */
  function enhanceBox(box) {
    const input = box.querySelector("[data-search-input]");
    const status = box.querySelector("[data-search-status]");
    const results = box.querySelector("[data-search-results]");
    if (!(input instanceof HTMLInputElement) || !status || !results) return;
    let timer = 0;

    const search = async () => {
      const query = input.value.trim();
      let line = query ? "" : "Type a word, and the pages that have it are listed here.";
      /** @type {SearchResult[]} */
      let found = [];
      if (query) {
        try {
          found = (await load()).search(query.replace(FILLING, ""));
          line = countLine(found.length, query);
        } catch {
          line = "The search could not start. The menu leads to all pages.";
        }
        if (query !== input.value.trim()) return; // typed on meanwhile
      }
      status.textContent = line;
      results.textContent = "";
      results.append(...found.slice(0, MOST).map(entry));
    };
    input.addEventListener("focus", () => load().catch(() => undefined), { once: true });
    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(search, PAUSE);
    });
    input.value = new URLSearchParams(window.location.search).get("q") || input.value;
    search();
  }

  /** @param {Element} header */
  function addLink(header) {
    const link = document.createElement("a");
    link.href = new URL("search.html", SITE).href;
    link.className = "md-header__button md-icon hg-search-link";
    link.title = "Search";
    link.setAttribute("aria-label", "Search");
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.setAttribute("aria-hidden", "true");
    const shape = document.createElementNS(icon.namespaceURI, "path");
    shape.setAttribute("d", ICON);
    shape.setAttribute("fill-rule", "evenodd");
    icon.append(shape);
    link.append(icon);
    header.append(link);
  }

  /** @param {Document | Element} root */
  function enhance(root) {
    for (const header of root.querySelectorAll(".md-header__inner")) {
      if (!header.querySelector(".hg-search-link")) addLink(header);
    }
    for (const without of root.querySelectorAll("[data-search-without]")) without.remove();
    for (const box of root.querySelectorAll("[data-search]")) {
      if (!(box instanceof HTMLElement) || !box.hidden) continue;
      box.hidden = false;
      enhanceBox(box);
    }
  }

  window.homeground.load = loadScript;
  enhance(document);
  if (window.document$) window.document$.subscribe(enhance);
})();
