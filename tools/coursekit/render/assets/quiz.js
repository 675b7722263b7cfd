/*
 * Marks answers, shows why, and brings saved answers back. All that it says of a question is copied
 * from the answer that readers can unfold. What they rate or write has none: it is never marked.
 */
(() => {
  "use strict";

  const { memory, grade, parts, verdict, responses } = window.homeground;
  /** @type {Map<Element, Question>} */
  const questions = new Map();

  class Question {
    /** @param {HTMLElement} box */
    constructor(box) {
      this.box = box;
      this.key = box.dataset.key || "";
      this.fingerprint = box.dataset.fingerprint || "";
      this.interaction = box.dataset.interaction || "";
      this.kind = responses[this.interaction];
      this.inputs = all(box, "[data-option]");
      this.answers = all(box, "[data-part]");
      this.right = this.kind.key(this.answers);
      this.status = all(box, "[data-status]")[0];
      this.again = all(box, "[data-again]")[0];
      this.isGraded = this.answers.length > 0;
      this.isMarked = false;
      this.isComplete = false;
      this.isSaved = false;
    }

    enhance() {
      for (const row of all(this.box, "[data-actions]")) row.hidden = false;
      for (const button of all(this.box, "[data-check]")) button.onclick = () => this.check();
      this.again.onclick = () => this.tryAgain();
      if (this.kind.prepare) this.kind.prepare(this.inputs);
      for (const input of this.inputs) {
        input.autocomplete = "off"; // else the browser puts back what was erased
        input.addEventListener("input", () => (this.isGraded ? this.unmark() : this.keep()));
      }
      const listen = () => this.status.removeAttribute("aria-live");
      for (const use of ["focusin", "pointerdown"]) this.box.addEventListener(use, listen);
      this.restore();
    }

    /** What the page does not give back as it was saved is no response. */
    restore() {
      if (this.box.closest("[data-review]")) return; // there it is asked anew
      const { f, r } = Object(memory.read("a", this.key));
      try {
        this.kind.show(this.inputs, r);
        const isSame = JSON.stringify(this.read()) === JSON.stringify(r);
        this.isSaved = f === this.fingerprint && r !== null && isSame;
      } catch {
        this.isSaved = false;
      }
      if (!this.isSaved) return this.clear();
      this.status.setAttribute("aria-live", "off"); // it is no news
      if (this.isGraded) this.mark();
      this.again.hidden = false;
    }

    /** The response, or null where there is none yet. */
    read() {
      const response = this.kind.read(this.inputs);
      return response === undefined || response.length === 0 ? null : response;
    }

    /** @returns {[string, any, any]} */
    given() {
      return [this.interaction, this.right, this.read()];
    }

    check() {
      if (this.read() === null) this.say(element("p", this.kind.needs));
      else this.answer();
      this.status.scrollIntoView({ block: "nearest" }); // it may lie below the help bar
    }

    answer() {
      this.mark();
      this.keep();
      const { key, fingerprint } = this;
      const detail = { key, fingerprint, ...grade(...this.given()) };
      this.box.dispatchEvent(new CustomEvent("hg-answered", { bubbles: true, detail }));
    }

    keep() {
      if (this.read() === null) return this.tryAgain();
      this.isSaved = memory.save("a", this.key, { f: this.fingerprint, r: this.read() });
      this.again.hidden = false;
    }

    tryAgain() {
      memory.forget("a", this.key);
      this.clear();
      this.inputs[0].focus(); // its button is gone
    }

    /** Erased elsewhere: on the privacy page, or in another tab. */
    followErasure() {
      if (!this.isSaved || memory.read("a", this.key)) return;
      this.isSaved = false;
      if (this.interaction !== "write" || memory.state() === "on") this.clear(); // still writes
    }

    clear() {
      this.isSaved = false;
      this.kind.show(this.inputs, []);
      this.unmark();
    }

    unmark() {
      for (const input of this.inputs) delete input.parentElement.dataset.state;
      this.again.hidden = true;
      this.isMarked = false;
      this.say();
    }

    mark() {
      const { complete } = grade(...this.given());
      const said = element("p", element("strong", verdict(...this.given())));
      said.className = "hg-verdict";
      const list = element("ul");
      const own = [];
      for (const [n, fits] of parts(...this.given())) {
        const label = this.inputs.find((one) => one.dataset.option === `${n}`).parentElement;
        label.dataset.state = fits ? "right" : "wrong";
        const why = copies(this.answers[n], "[data-feedback] > *");
        const name = element("strong", ...copies(label, ":scope > span"));
        const named = element("p", name, ": ", this.kind.fits[+!fits]);
        if (/one|fill/.test(this.interaction)) own.push(...why);
        else list.append(element("li", named, ...why));
      }
      if (list.firstChild) own.push(list);
      own.push(...copies(this.box, `[data-feedback=${complete ? "right" : "other"}] > *`));
      if (complete) own.push(...copies(this.box, "[data-explanation] > *"));
      const shown = element("div", said, ...own);
      shown.className = `hg-feedback hg-feedback-${complete ? "right" : "wrong"}`;
      this.isMarked = true;
      this.isComplete = complete;
      this.say(shown);
      this.again.hidden = false;
    }

    /** @param {Node[]} nodes */
    say(...nodes) {
      this.status.textContent = "";
      this.status.append(...nodes);
      const form = this.box.closest("[data-form]");
      if (form) summarize(form);
    }
  }

  /** Once all of a form are answered: what to read again. @param {Element} form */
  function summarize(form) {
    const [place] = all(form, "[data-summary]");
    const graded = [...questions.values()].filter((one) => one.isGraded && form.contains(one.box));
    const again = graded.filter((one) => !one.isComplete);
    place.textContent = "";
    if (!graded.every((one) => one.isMarked)) return;
    const next = again.length ? "Worth another look:" : "They all fit.";
    place.append(element("p", `You practiced all ${graded.length} questions here. ${next}`));
    const items = again.map(({ box }) =>
      element("li", ...copies(box, "[data-number]"), ": ", ...copies(box, "[data-reread] a")),
    );
    if (again.length) place.append(element("ul", ...items));
  }

  /** @param {Document | Element} root @param {string} selector @returns {any[]} */
  function all(root, selector) {
    return [...root.querySelectorAll(selector)];
  }

  /** @param {Element} from @param {string} selector */
  function copies(from, selector) {
    return all(from, selector).map((node) => node.cloneNode(true));
  }

  /** @param {string} name @param {(Node | string)[]} inside */
  function element(name, ...inside) {
    const made = document.createElement(name);
    made.append(...inside);
    return made;
  }

  /** @param {Document | Element} root */
  function enhance(root) {
    const fresh = all(root, "[data-question]").filter((box) => !questions.has(box));
    const made = fresh.map((box) => new Question(box));
    made.forEach((each) => questions.set(each.box, each));
    made.forEach((each) => each.enhance());
  }

  memory.follow(() => questions.forEach((each) => each.followErasure()));
  window.homeground.enhance = enhance;
  enhance(document);
  if (window.document$) window.document$.subscribe(enhance);
})();
