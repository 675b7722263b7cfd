/*
 * The quiz by a show of hands: one question at a time, a count for each option, and what the window
 * for the group may be told of it. Only the page knows what is right; the counts are numbers.
 */
(() => {
  "use strict";

  /** @param {string} selector @param {ParentNode} root */
  function all(selector, root) {
    return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  }

  /** The words of an element without the numbers of its sources. @param {HTMLElement} element */
  function words(element) {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const number of all("sup", copy)) number.remove();
    return (copy.textContent || "").replace(/\s+/g, " ").trim();
  }

  /**
   * @param {HTMLElement} box
   * @param {GroupQuizState} kept what is counted, and which question is in sight; changed in place
   * @param {() => void} changed
   * @returns {{ answers(slide: string): GroupAnswer[] | null, show(): void }}
   */
  function groupQuiz(box, kept, changed) {
    const pick = /** @type {HTMLSelectElement} */ (all("[data-pick]", box)[0]);
    const questions = all("[data-hands]", box);
    const [said] = all("[data-quiz-said]", box);
    const current = () => questions.find((one) => one.dataset.hands === pick.value) || questions[0];
    /** @param {HTMLElement} question */
    const fields = (question) => /** @type {HTMLInputElement[]} */ (all("[data-count]", question));

    function show() {
      pick.value = kept.picked || pick.value;
      for (const question of questions) {
        question.hidden = question !== current();
        const counts = kept.counts[question.dataset.hands || ""] || [];
        fields(question).forEach((field, n) => (field.value = String(counts[n] || 0)));
      }
    }

    function count() {
      const hands = fields(current()).map((field) => {
        const number = Math.floor(Number(field.value));
        return number > 0 ? Math.min(99, number) : 0;
      });
      kept.counts[pick.value] = hands;
      const sum = hands.reduce((all, one) => all + one, 0);
      said.textContent = `${sum} ${sum === 1 ? "hand" : "hands"} counted.`;
      changed();
    }

    /** What may be shown: nothing, until this question is revealed. @param {string} slide */
    function answers(slide) {
      const question = questions.find((one) => `quiz.${one.dataset.hands}` === slide);
      const id = question ? question.dataset.hands || "" : "";
      if (!question || kept.revealed !== id) return null;
      const counts = kept.counts[id] || [];
      return all("li", question)
        .filter((option) => option.parentElement && option.parentElement.parentElement === question)
        .map((option, n) => ({
          hands: counts[n] || 0,
          fits: option.dataset.fits !== undefined,
          why: words(all("[data-why]", option)[0]),
        }));
    }

    pick.onchange = () => {
      kept.picked = pick.value;
      said.textContent = "";
      show();
      changed();
    };
    box.addEventListener("input", ({ target }) => target !== pick && count());
    /** @param {string} name @param {() => void} does */
    const on = (name, does) => all(`[data-do="${name}"]`, box).forEach((b) => (b.onclick = does));
    on("show-question", () => {
      kept.picked = pick.value;
      kept.revealed = "";
      kept.asked = `quiz.${pick.value}`;
      changed();
    });
    on("reveal", () => {
      kept.picked = kept.revealed = pick.value;
      kept.asked = `quiz.${pick.value}`;
      said.textContent = "The group can see the answer and the counts.";
      changed();
    });
    on("zero", () => {
      kept.counts[pick.value] = [];
      show();
      count();
    });
    for (const label of all("label", box)) label.hidden = false;
    show();
    return { answers, show };
  }

  window.homeground = Object.assign(window.homeground || {}, { groupQuiz });
})();
