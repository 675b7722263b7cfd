/*
 * Keeps a copy of the client edition on the device and answers from it.
 *
 * finish/offline.py puts this below the list of what to keep. A page gets all that it loads from
 * the version it was opened with: opening it leaves a mark in that version's cache.
 */
(() => {
  "use strict";

  const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));
  const { start, version, files } = worker.homegroundCopy;
  const OWN = start + version;
  const SCOPE = worker.registration.scope;

  /** @type {Set<string>} pages opened with this version, where there is no room for their marks */
  const opened = new Set();

  /** @param {string} path @returns {string} where a file of this version lies in a cache */
  const keyOf = (path) => `${path}?${files[path]}`;
  /** @param {string} page */
  const markOf = (page) => `${SCOPE}?page=${page}`;
  /** @param {Request} request */
  const pathOf = ({ url }) =>
    url.slice(SCOPE.length).replace(/[?#].*/, "").replace(/(^|\/)$/, "$1index.html");
  /** @param {string} path */
  const ofOwn = (path) => caches.match(keyOf(path), { cacheName: OWN });

  /** What an earlier try stored is not fetched again. */
  async function store() {
    const cache = await caches.open(OWN);
    const one = async (/** @type {string} */ path) => {
      const key = keyOf(path);
      if (await cache.match(key)) return;
      const integrity = `sha256-${files[path]}`; // nothing else sent in its place is kept
      const found = (await caches.match(key)) || (await fetch(path, { cache: "no-cache", integrity }));
      await cache.put(key, new Response(await found.blob())); // redirects may not answer for pages
    };
    try {
      await Promise.all(Object.keys(files).map(one));
    } catch (refusal) {
      if (/quota/i.test(String(refusal))) await caches.delete(OWN); // the room is needed
      throw refusal;
    }
  }

  /** @param {string} name */
  async function marksIn(name) {
    const keys = await (await caches.open(name)).keys();
    return keys.map((key) => key.url).filter((url) => url.startsWith(markOf("")));
  }

  /** Older versions go, but for the last one used and those of pages that are open. */
  async function tidy() {
    const pages = await worker.clients.matchAll({ includeUncontrolled: true });
    const open = pages.map((page) => markOf(page.id));
    let isLast = true;
    for (const name of (await caches.keys()).reverse()) {
      if (name === OWN || !name.startsWith(start)) continue;
      const marks = await marksIn(name);
      if (!marks.some((mark) => isLast || open.includes(mark))) await caches.delete(name);
      if (marks.length) isLast = false;
    }
  }

  /** @param {string} page */
  async function mark(page) {
    opened.add(page);
    try {
      const cache = await caches.open(OWN);
      await cache.put(markOf(page), new Response(OWN));
      for (const old of (await marksIn(OWN)).slice(0, -50)) await cache.delete(old);
    } catch {
      // it is known until this worker is stopped
    }
  }

  /** @param {WorkerFetch} event a page that is not of the copy is asked for as if there were none */
  async function open(event) {
    const path = pathOf(event.request);
    let page = (await ofOwn(path)) || (await ofOwn(`${path}.html`)); // some hosts leave that out
    if (!page) {
      if (files[path]) event.waitUntil(store()); // the copy was erased
      try {
        return await fetch(event.request);
      } catch (problem) {
        page = await ofOwn("404.html");
        if (!page) throw problem;
      }
    }
    await mark(event.resultingClientId);
    return page;
  }

  /** @param {WorkerFetch} event */
  async function load({ request, clientId }) {
    const path = pathOf(request);
    const found = opened.has(clientId) ? new Response(OWN) : await caches.match(markOf(clientId));
    const cacheName = found ? await found.text() : "";
    let kept = cacheName === OWN ? await ofOwn(path) : null;
    if (found && !kept) kept = await caches.match(path, { cacheName, ignoreSearch: true }); // slow
    return kept || fetch(request).catch(async () => (await ofOwn(path)) || Response.error());
  }

  worker.addEventListener("install", (event) => {
    event.waitUntil(store().then(() => worker.skipWaiting()));
  });
  worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
  worker.addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    if (method !== "GET" || !url.startsWith(SCOPE)) return;
    event.respondWith(mode === "navigate" ? open(event) : load(event));
  });
  worker.addEventListener("message", (event) => {
    // from a page that was there before the copy
    if (event.data !== version || !event.source) return;
    event.waitUntil(mark(event.source.id).then(() => worker.clients.claim()));
  });
})();
