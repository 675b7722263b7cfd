/*
 * How each kind of question is read from the page and put back into it. To show `[]` empties it.
 */
(() => {
  "use strict";

  /** @type {Kind} */
  const pick = {
    needs: "Choose an answer first.",
    fits: ["this one fits", "not this one"],
    key: (answers) => answers.map((answer) => "right" in answer.dataset),
    read: (inputs) => inputs.flatMap((input, n) => (input.checked ? [n] : [])),
    show: (inputs, response) =>
      inputs.forEach((input, n) => (input.checked = response.includes(n))),
  };

  /** @type {Kind} */
  const write = {
    needs: "Type an answer first.",
    fits: [],
    key: (answers) => {
      const tolerance = answers.length && answers[0].dataset.tolerance;
      const said = answers.map((answer) => answer.textContent);
      return { answers: said, tolerance: tolerance ? +tolerance : null };
    },
    read: ([input]) => (input.value.trim() ? input.value : ""),
    show: ([input], response) => (input.value = String(response)),
  };

  /** @type {Kind} */
  const arrange = {
    needs: "Give each step its own number first.",
    fits: ["fits here", "something else comes before it"],
    key: (answers) => answers.length,
    read: (inputs) => {
      const order = [];
      for (const { value, dataset } of inputs) if (value) order[value - 1] = +dataset.option;
      return Object.keys(order).length === inputs.length ? order : [];
    },
    show: (inputs, response) => {
      for (const input of inputs) {
        input.value = String(response.indexOf(+input.dataset.option) + 1 || "");
      }
      lineUp(byNumber(inputs));
    },
    prepare: (inputs) => {
      for (const input of inputs) {
        const buttons = input.closest("[data-rows] > *").querySelectorAll("button");
        buttons.forEach((/** @type {HTMLButtonElement} */ button, /** @type {number} */ n) => {
          button.onclick = () => move(inputs, input, n ? 1 : -1, button);
        });
      }
      const question = inputs[0].closest("[data-question]");
      for (const part of question.querySelectorAll("[data-moves]")) part.hidden = false;
    },
  };

  /** Those without a number come last, as they stood at first. @param {any[]} inputs */
  function byNumber(inputs) {
    return [...inputs].sort((one, other) => (one.value || 99) - (other.value || 99));
  }

  /** @param {any[]} inputs in the order in which their rows are to stand */
  function lineUp(inputs) {
    const rows = inputs.map((input) => input.closest("[data-rows] > *"));
    rows[0].parentElement.append(...rows);
  }

  /** Moves a step by one place, and numbers all as they then stand.
   * @param {any[]} inputs @param {any} input @param {number} by
   * @param {HTMLButtonElement} button loses the focus while its row moves
   */
  function move(inputs, input, by, button) {
    const order = byNumber(inputs);
    const from = order.indexOf(input);
    const to = Math.min(Math.max(from + by, 0), order.length - 1);
    order.splice(to, 0, ...order.splice(from, 1));
    order.forEach((one, n) => (one.value = `${n + 1}`));
    lineUp(order);
    button.focus();
    const moved = input.closest("[data-question]").querySelector("[data-moved]");
    moved.textContent = `Now number ${to + 1} of ${order.length}.`;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @type {Kind} */
  const pair = {
    needs: "Choose a match for each one first.",
    fits: ["this fits", "not this one"],
    key: (answers) => answers.map((answer) => +answer.dataset.right),
    read: (inputs) => (inputs.every((one) => one.value) ? inputs.map((one) => +one.value) : []),
    show: (inputs, response) =>
      inputs.forEach((input, n) => (input.value = n in response ? response[n] : "")),
  };

  /** @type {Kind} */
  const rate = {
    needs: "",
    fits: [],
    key: () => null,
    read: (inputs) => inputs.filter((input) => input.checked).map((input) => +input.value)[0],
    show: (inputs, response) =>
      inputs.forEach((input) => (input.checked = input.value === String(response))),
  };

  const responses = {
    "pick-one": pick,
    "pick-many": pick,
    "fill-in": write,
    arrange,
    pair,
    rate,
    write,
  };
  window.homeground = Object.assign(window.homeground || {}, { responses });
})();
