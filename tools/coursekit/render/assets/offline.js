/*
 * Has a copy kept on this device (worker.js), unless the person wants nothing saved here. Only a
 * built client edition has a version (finish/offline.py), and no worker answers for `file://`.
 */
(() => {
  "use strict";

  const { site, memory } = window.homeground;
  const { serviceWorker } = navigator;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const TOP = new URL("../../", script.src).href;
  if (!site.version || !serviceWorker || !/^http/.test(TOP)) return;

  async function keepCopy() {
    await serviceWorker.register(`${TOP}worker.js`, { updateViaCache: "none" });
    const { active } = await serviceWorker.ready;
    if (active && !serviceWorker.controller) active.postMessage(site.version);
  }

  async function forgetCopy() {
    const kept = await serviceWorker.getRegistration(TOP);
    if (kept) await kept.unregister();
    for (const name of await caches.keys()) {
      if (name.startsWith(`hg1/${site.edition}/${site.course}/`)) await caches.delete(name);
    }
  }

  const isOff = () => memory.state() === "off";
  const follow = () => (isOff() ? forgetCopy() : keepCopy()).catch(() => undefined);

  document.head.append(Object.assign(document.createElement("link"), {
    rel: "manifest",
    href: `${TOP}manifest.json`,
  }));
  if (document.readyState === "complete") follow();
  else window.addEventListener("load", follow);
  memory.follow(() => window.setTimeout(() => isOff() && follow())); // once it is written
  window.homeground.forgetCopy = forgetCopy;
})();
