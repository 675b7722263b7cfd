/*
 * The window for the group, as the running view sees it: opens it, tells it what to show, hears its
 * keys. Nothing but what the group may see is ever sent. It works from a disk too, because a page
 * can always write to a window that it opened; a channel is added where pages have an origin.
 */
(() => {
  "use strict";

  const IS_FILE = window.location.protocol === "file:";
  const TARGET = IS_FILE ? "*" : window.location.origin;

  /** @type {Window | null} */
  let shown = null;
  /** @type {BroadcastChannel | null} */
  let channel = null;
  let isHeard = false; // over the channel
  let lastKey = 0;
  /** @type {ProjectorCalls} */
  let calls = { hello: () => undefined, key: () => undefined };
  let session = "";

  /** @param {unknown} data */
  function hear(data) {
    const said = /** @type {ShowMessage} */ (Object(data));
    if (said.homeground !== "show" || said.session !== session) return false;
    if (said.says === "hello") calls.hello();
    if (said.says === "bye") {
      shown = null;
      isHeard = false;
    }
    if (said.says === "key" && said.stamp !== lastKey) {
      lastKey = said.stamp; // it may have come both ways
      calls.key(String(said.key));
    }
    return true;
  }

  /** @param {MessageEvent} event */
  function fromWindow(event) {
    if (!IS_FILE && event.origin !== window.location.origin) return;
    const before = shown;
    shown = /** @type {Window | null} */ (event.source); // so that "hello" is answered
    if (!hear(event.data)) shown = before;
  }

  /** @param {string} key of the session @param {ProjectorCalls} listeners */
  function join(key, listeners) {
    session = key;
    calls = listeners;
    window.addEventListener("message", fromWindow);
    if (IS_FILE || !window.BroadcastChannel) return;
    channel = new BroadcastChannel(`hg-run-${key}`);
    channel.onmessage = ({ data }) => {
      if (Object(data).says === "hello") isHeard = true;
      hear(data);
    };
  }

  /** Whether the browser opened it. @param {string} address */
  function open(address) {
    shown = window.open(address, `hg-group-${session}`, "popup,width=1280,height=720");
    return Boolean(shown);
  }

  const isOpen = () => Boolean((shown && !shown.closed) || isHeard);

  /** @param {GroupView} view */
  function show(view) {
    const message = { homeground: "run", session, ...view };
    if (shown && !shown.closed) shown.postMessage(message, TARGET);
    if (channel) channel.postMessage(message);
  }

  window.homeground = Object.assign(window.homeground || {}, { projector: { join, open, isOpen, show } });
})();
