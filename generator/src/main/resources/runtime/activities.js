// Checks the activities of a page. All it knows of an activity is in the page: right options, accepted
// answers and feedback. Tests use its answers through window.sobreAnswer.
(() => {
  "use strict";
  const texts = document.currentScript.dataset;
  const memory = window.sobreMemory;

  function fold(text) {
    return text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/\u2019/g, "'")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae");
  }

  // The decimal mark of the page's language, to give a number back as its author writes it.
  const decimal = (0.5).toLocaleString(document.documentElement.lang).charAt(1);

  // A number as people write it, or null.
  function number(text) {
    const plain = text
      .replace(/\s/g, "")
      .replace(/\u2212/g, "-")
      .replace(",", ".");
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? plain.replace("+", "") : null;
  }

  // One of these for each kind of input: read gives the packed answer, or null when there is none to
  // check; write puts it back; score is 0 to 1; chosen lists the feedback to show.
  function choices(form, inputs, list) {
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
        inputs.forEach((input, i) => {
          const label = input.closest(".option");
          label.classList.toggle("right", input.checked && isRight[i]);
          label.classList.toggle("wrong", input.checked && !isRight[i]);
        }),
      feedback: () => inputs.flatMap((input, i) => (input.checked ? [list[i]] : []))
    };
  }

  function written(form, input, score, read, pattern) {
    const isRight = () => score() === 1;
    return {
      read,
      write: response => {
        input.value = response;
      },
      pattern,
      score,
      mark: () => {
        input.classList.toggle("right", isRight());
        input.classList.toggle("wrong", !isRight());
      },
      feedback: () => [...form.querySelectorAll(isRight() ? ".answer .if-right" : ".answer .if-wrong")]
    };
  }

  function numeric(form, input) {
    const answer = Number(form.dataset.answer);
    const tolerance = Number(form.dataset.tolerance) + 1e-9 * Math.max(1, Math.abs(answer));
    const read = () => number(input.value);
    const score = () => (Math.abs(Number(read()) - answer) <= tolerance ? 1 : 0);
    return {
      ...written(form, input, score, read, form.dataset.answer),
      write: response => {
        input.value = response.replace(".", decimal);
      }
    };
  }

  function fillIn(form, input) {
    const accept = JSON.parse(form.dataset.accept);
    const score = () => (accept.some(text => fold(text) === fold(input.value)) ? 1 : 0);
    return written(form, input, score, () => input.value.trim() || null, accept[0]);
  }

  function answerOf(form) {
    const inputs = [...form.querySelectorAll("input")];
    switch (form.dataset.activity) {
      case "numeric":
        return numeric(form, inputs[0]);
      case "fill-in":
        return fillIn(form, inputs[0]);
      default:
        return choices(form, inputs, [...form.querySelectorAll(".answer p")]);
    }
  }

  function setUp(form) {
    const answer = answerOf(form);
    const limit = Number(form.dataset.attempts);
    const verdict = form.querySelector("[role=status]");
    const details = form.querySelector(".answer");
    const button = form.querySelector("button");
    const recalled = memory.recall(form.id, form.dataset.activity);
    let attempts = 0;
    let locked = false;

    function lock() {
      locked = true;
      button.setAttribute("aria-disabled", "true");
      form.classList.add("done");
      for (const input of form.querySelectorAll("input")) {
        input.setAttribute("aria-disabled", "true");
        input.readOnly = true;
      }
    }

    function show(score) {
      const left = limit - attempts;
      const text = score === 1 ? texts.right : score > 0 ? texts.partly : texts.wrong;
      const line = document.createElement("p");
      const word = document.createElement("strong");
      word.textContent = text;
      line.append(word);
      const out = limit > 0 && left <= 0;
      if (score < 1 && limit > 0) {
        line.append(" " + (out ? texts.out : (left === 1 ? texts.leftOne : texts.leftMany).replace("{0}", left)));
      }
      verdict.replaceChildren(
        line,
        ...answer.feedback().map(from => {
          const p = document.createElement("p");
          p.append(...[...from.childNodes].map(node => node.cloneNode(true)));
          return p;
        })
      );
      verdict.className = "verdict " + (score === 1 ? "right" : "wrong");
      answer.mark();
      if (score === 1 || out) {
        lock();
        details.hidden = false;
      }
    }

    function check(event) {
      event.preventDefault();
      if (locked) {
        return;
      }
      const response = answer.read();
      if (response === null) {
        verdict.textContent = form.dataset.activity === "numeric" ? texts.noNumber : texts.empty;
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
  }

  window.sobreAnswer = answerOf;
  document.querySelectorAll("form[data-activity]").forEach(setUp);
})();
