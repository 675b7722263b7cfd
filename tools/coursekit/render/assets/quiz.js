/*
 * Marks answers, shows why, and brings saved answers back. The page is complete without it.
 *
 * All it knows stands in the page's data- attributes (docs/staff/makers/page-contract.md): which
 * options are right, and what to say of each, is read from the answer that readers can unfold.
 */
(() => {
  "use strict";

  const { memory, grade, verdict } = window.homeground;
  /** @typedef {{ f: string, r: number[] }} Saved fingerprint of the question, chosen positions */
  /** @type {Map<Element, Question>} */
  const questions = new Map();

  /** One question on the page: its options, its room for feedback, what is kept of it. */
  class Question {
    /** @param {HTMLElement} box */
    constructor(box) {
      this.box = box;
      this.key = box.dataset.key || "";
      this.interaction = box.dataset.interaction || "";
      this.fingerprint = box.dataset.fingerprint || "";
      this.inputs = all(box, "[data-option]", HTMLInputElement);
      this.answers = all(box, "[data-answer] [data-feedback]", HTMLElement).map(parentOf);
      this.right = this.answers.map((answer) => answer.hasAttribute("data-right"));
      this.status = all(box, "[data-status]", HTMLElement)[0];
      this.again = all(box, "[data-again]", HTMLElement)[0];
      this.isSaved = false;
    }

    enhance() {
      for (const row of all(this.box, "[data-actions]", HTMLElement)) row.hidden = false;
      all(this.box, "[data-check]", HTMLElement)[0].onclick = () => this.check();
      this.again.onclick = () => this.tryAgain();
      for (const input of this.inputs) {
        input.autocomplete = "off"; // else the browser puts ticks back whose answers were erased
        input.addEventListener("change", () => this.unmark());
      }
      const listen = () => this.status.removeAttribute("aria-live");
      for (const use of ["focusin", "pointerdown"]) this.box.addEventListener(use, listen);
      this.restore();
    }

    /** Shows what is saved. It is not announced: it is no news to the reader. */
    restore() {
      if (this.box.closest("[data-review]")) return; // there it is asked anew
      const saved = this.saved();
      this.choose(saved);
      if (saved.length === 0) return;
      this.isSaved = true;
      this.status.setAttribute("aria-live", "off");
      this.mark(saved);
    }

    /** The saved response, empty where there is none or it cannot be one of this question. */
    saved() {
      const { f, r } = /** @type {Saved} */ (Object(memory.read("a", this.key)));
      const most = this.interaction === "pick-one" ? 1 : this.inputs.length;
      const isResponse =
        f === this.fingerprint &&
        Array.isArray(r) &&
        r.length <= most &&
        r.every((n) => Number.isInteger(n) && n in this.inputs) &&
        new Set(r).size === r.length;
      return isResponse ? r : [];
    }

    check() {
      const response = this.inputs.flatMap((input, n) => (input.checked ? [n] : []));
      if (response.length === 0) return this.say([paragraph("Choose an answer first.")]);
      this.mark(response);
      this.isSaved = memory.save("a", this.key, { f: this.fingerprint, r: response });
      const { key, fingerprint } = this;
      const detail = { key, fingerprint, ...grade(this.interaction, this.right, response) };
      this.box.dispatchEvent(new CustomEvent("hg-answered", { bubbles: true, detail }));
    }

    tryAgain() {
      memory.forget("a", this.key);
      this.clear();
      this.inputs[0].focus(); // the button that had the focus is gone
    }

    /** Clears an answer that was erased elsewhere: on the privacy page, or in another tab. */
    followErasure() {
      if (this.isSaved && this.saved().length === 0) this.clear();
    }

    clear() {
      this.isSaved = false;
      this.choose([]);
      this.unmark();
    }

    unmark() {
      for (const input of this.inputs) delete parentOf(input).dataset.state;
      this.again.hidden = true;
      this.say([]);
    }

    /** @param {number[]} response */
    mark(response) {
      const { complete } = grade(this.interaction, this.right, response);
      const shown = element("div", `hg-feedback hg-feedback-${complete ? "right" : "wrong"}`);
      const said = element("strong");
      said.append(verdict(this.interaction, this.right, response));
      shown.append(paragraph(said, "hg-verdict"));
      const place = this.interaction === "pick-one" ? shown : element("ul");
      for (const n of response) {
        parentOf(this.inputs[n]).dataset.state = this.right[n] ? "right" : "wrong";
        const feedback = copies(this.answers[n], "[data-feedback] > *");
        if (place === shown) {
          shown.append(...feedback);
        } else {
          const entry = element("li");
          entry.append(...copies(this.answers[n], ":scope > p"), ...feedback);
          place.append(entry);
        }
      }
      if (place !== shown) shown.append(place);
      if (complete) shown.append(...copies(this.box, "[data-explanation] > *"));
      this.say([shown]);
      this.again.hidden = false;
    }

    /** @param {number[]} response */
    choose(response) {
      this.inputs.forEach((input, n) => (input.checked = response.includes(n)));
    }

    /** @param {Node[]} nodes */
    say(nodes) {
      this.status.textContent = "";
      this.status.append(...nodes);
    }
  }

  /**
   * @template {Element} E
   * @param {Document | Element} root
   * @param {string} selector
   * @param {new () => E} kind
   */
  function all(root, selector, kind) {
    const found = [...root.querySelectorAll(selector)];
    return /** @type {E[]} */ (found.filter((one) => one instanceof kind));
  }

  /** @param {HTMLElement} child */
  function parentOf(child) {
    return /** @type {HTMLElement} */ (child.parentElement);
  }

  /**
   * @param {Element} from
   * @param {string} selector
   */
  function copies(from, selector) {
    return [...from.querySelectorAll(selector)].map((node) => node.cloneNode(true));
  }

  /** @param {string} name @param {string} [className] */
  function element(name, className) {
    const made = document.createElement(name);
    if (className) made.className = className;
    return made;
  }

  /** @param {string | Node} words @param {string} [className] */
  function paragraph(words, className) {
    const made = element("p", className);
    made.append(words);
    return made;
  }

  /** @param {Document | Element} root */
  function enhance(root) {
    for (const box of all(root, "[data-question]", HTMLElement)) {
      if (questions.has(box)) continue;
      const question = new Question(box);
      questions.set(box, question);
      question.enhance();
    }
  }

  memory.follow(() => questions.forEach((each) => each.followErasure()));
  window.homeground.enhance = enhance;
  enhance(document);
  if (window.document$) window.document$.subscribe(enhance);
})();
