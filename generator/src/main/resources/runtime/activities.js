// Checks the activities of a page. All it knows of an activity is in the page: right options, accepted
// answers and feedback. Tests use its answers through window.sobreAnswer.
(() => {
  "use strict";
  const texts = document.currentScript.dataset;
  const memory = window.sobreMemory;

  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);

  const ligatures = { œ: "oe", æ: "ae", Œ: "Oe", Æ: "Ae" };

  // What does not matter in a word is taken away; "case" and "accents" may matter.
  function fold(text, exact = "") {
    let folded = text.normalize("NFD").replace(/\u2019/g, "'").replace(/\s+/g, " ").trim();
    if (!exact.includes("case")) {
      folded = folded.toLowerCase();
    }
    if (!exact.includes("accents")) {
      folded = folded.replace(/[\u0300-\u036f]/g, "").replace(/[œæ]/gi, letter => ligatures[letter]);
    }
    return folded;
  }

  // The decimal mark of the page's language, to give a number back as its author writes it.
  const decimal = (0.5).toLocaleString(document.documentElement.lang).charAt(1);

  // A number as people write it, behind it one of the units, or "". The result is in the unit of the answer.
  function number(text, units) {
    const [, digits, unit] = /^([-+\d.,]*)(.*)$/.exec(text.replace(/\s/g, "").replace(/\u2212/g, "-"));
    const plain = digits.replace(",", ".").replace("+", "");
    const factor = unit ? units[unit] : 1;
    if (!factor || !/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) {
      return "";
    }
    return factor === 1 ? plain : (plain * factor).toFixed(9).replace(/\.?0+$/, "");
  }

  // A part is an input with a right answer of its own. Its value is "" while there is none to check.
  function part(input) {
    const { accept, correct, exact, answer, tolerance, units } = input.dataset;
    const value = () => input.value.trim();
    const write = text => {
      input.value = text || "";
    };
    if (answer) {
      const factors = JSON.parse(units || "{}");
      const read = () => number(input.value, factors);
      const room = Number(tolerance) + 1e-9 * Math.max(1, Math.abs(answer));
      return {
        input,
        value: read,
        write: text => write(text.replace(".", decimal)),
        right: answer,
        isRight: () => Math.abs(read() - answer) <= room && read() !== ""
      };
    }
    const accepted = accept ? JSON.parse(accept) : [correct];
    return {
      input,
      value,
      write,
      right: accepted[0],
      isRight: () =>
        accept
          ? accepted.some(text => fold(text, exact) === fold(value(), exact))
          : value() === correct
    };
  }

  // An answer has these: read gives it packed, or null when there is none to check; write puts it back;
  // score is 0 to 1; feedback lists what to show. A part that is left blank is wrong.
  function parts(form, inputs) {
    const list = inputs.map(part);
    const words = !inputs[0].matches(".part select");
    const pack = text => list.map(text).join(words ? "\n" : "");
    const right = () => list.filter(({ isRight }) => isRight()).length;
    const score = () => right() / list.length;
    return {
      read: () => (list.some(({ value }) => value()) ? pack(({ value }) => value() || (words ? "" : "-")) : null),
      write: response => list.forEach((one, i) => one.write((words ? response.split("\n") : response)[i])),
      pattern: pack(one => one.right),
      score,
      count: () => (list.length > 1 ? [right(), list.length] : null),
      mark: () =>
        list.forEach(({ input, isRight }) => {
          mark(input.closest(".part") || input, isRight(), !isRight());
          input.setAttribute("aria-invalid", !isRight());
        }),
      feedback: () =>
        said(
          form,
          [...list.keys()].filter(i => !list[i].isRight()),
          score()
        )
    };
  }

  function mark(element, right, wrong) {
    element.classList.toggle("right", right);
    element.classList.toggle("wrong", wrong);
  }

  // The feedback of the parts that are wrong, and of the whole.
  const said = (form, wrong, score) => [
    ...form.querySelectorAll([...wrong.map(name => '.answer [data-part="' + name + '"]'), score === 1 ? ".if-right" : ".if-wrong"].join())
  ];

  function choices(form, inputs) {
    const list = [...form.querySelectorAll(".answer p")];
    const isRight = inputs.map(input => input.hasAttribute("data-correct"));
    const count = isRight.filter(Boolean).length;
    const code = wanted => inputs.map((input, i) => (wanted(input, i) ? i.toString(36) : "")).join("");
    const trueFalse = form.dataset.activity === "true-false";
    const asBoolean = index => (trueFalse ? { 0: "1", 1: "0" }[index] : index);
    return {
      read: () => asBoolean(code(input => input.checked)) || null,
      write: response =>
        inputs.forEach((input, i) => {
          input.checked = asBoolean(response).includes(i.toString(36));
        }),
      pattern: asBoolean(code((input, i) => isRight[i])),
      score: () => {
        const right = inputs.filter((input, i) => input.checked && isRight[i]).length;
        const wrong = inputs.filter((input, i) => input.checked && !isRight[i]).length;
        return Math.max(0, (right - wrong) / count);
      },
      mark: () =>
        inputs.forEach((input, i) =>
          mark(input.closest(".option"), input.checked && isRight[i], input.checked && !isRight[i])
        ),
      feedback: () => inputs.flatMap((input, i) => (input.checked ? [list[i]] : []))
    };
  }

  const inputsOf = form => [...form.querySelectorAll("input, select, textarea")];

  function answerOf(form) {
    const inputs = inputsOf(form);
    if (form.dataset.activity === "ordering") {
      return window.sobreArranged.ordering(form, said);
    }
    return inputs[0].matches("[type=radio], [type=checkbox]") ? choices(form, inputs) : parts(form, inputs);
  }

  function setUp(form) {
    const answer = answerOf(form);
    const limit = Number(form.dataset.attempts);
    const verdict = form.querySelector("[role=status]");
    const details = form.querySelector(".answer");
    const button = form.querySelector("button:not([type])");
    const recalled = memory.recall(form.id, form.dataset.activity);
    let attempts = 0;
    let locked = false;
    let spent = false;

    function lock() {
      locked = true;
      for (const control of form.querySelectorAll("input, select, button")) {
        control.setAttribute("aria-disabled", "true");
        control.readOnly = true;
        control.disabled = control.matches("select");
      }
    }

    function show(score) {
      const left = limit - attempts;
      const line = document.createElement("p");
      const word = document.createElement("strong");
      word.append(score === 1 ? texts.right : score > 0 ? texts.partly : texts.wrong);
      line.append(word);
      const out = limit > 0 && left <= 0;
      const count = answer.count && answer.count();
      if (count) {
        line.append(" " + fill(form.dataset.count, ...count));
      }
      if (score < 1 && limit > 0) {
        line.append(" " + (out ? texts.out : fill(left === 1 ? texts.leftOne : texts.leftMany, left)));
      }
      verdict.replaceChildren(line, ...feedbackOf(answer));
      verdict.className = "verdict " + (score === 1 ? "right" : "wrong");
      answer.mark();
      if (score === 1 || out) {
        lock();
        details.hidden = false;
      }
      // Where no LMS counts the tries, they can be had again.
      spent = score < 1 && out && !!memory.forget;
      if (spent) {
        button.removeAttribute("aria-disabled");
        button.textContent = texts.again;
      }
    }

    function check(event) {
      event.preventDefault();
      if (spent) {
        // The address brings the focus back to the activity, see below.
        memory.forget(form.id);
        location.hash = form.id;
        location.reload();
      }
      if (locked) {
        return;
      }
      const response = answer.read();
      if (response === null) {
        verdict.textContent = form.dataset.noNumber || texts.empty;
        verdict.className = "verdict";
        return;
      }
      const score = answer.score();
      attempts++;
      show(score);
      memory.record(form.id, {
        type: form.dataset.activity,
        response,
        pattern: answer.pattern,
        score: Math.round(100 * score),
        attempts
      });
    }

    button.hidden = false;
    details.hidden = true;
    form.addEventListener("submit", check);
    // Locked inputs keep the focus, so that nobody is thrown to the top of the page; they only refuse to change.
    form.addEventListener("click", event => {
      if (locked && event.target.matches("[type=radio], [type=checkbox]")) {
        event.preventDefault();
      }
    });
    if (recalled) {
      attempts = recalled.attempts;
      answer.write(recalled.response);
      show(answer.score());
    }
    if (memory.readOnly) {
      lock();
      details.hidden = false;
    }
    if (location.hash === "#" + form.id) {
      form.querySelector("input, select, button").focus();
    }
  }

  // What an answer makes the page say, as paragraphs of their own.
  function feedbackOf(answer) {
    return answer.feedback().map(from => {
      const line = document.createElement("p");
      line.innerHTML = from.innerHTML;
      return line;
    });
  }

  window.sobreAnswer = answerOf;
  for (const form of document.querySelectorAll("form[data-activity]")) {
    (form.dataset.attempts ? setUp : window.sobreArranged.keep)(form);
  }
})();
