// Activities that few pages have: things to put in order, and texts and ticks that nobody scores.
(() => {
  "use strict";
  const memory = window.sobreMemory;

  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);

  // The order counts as an answer once the learner has moved something. Each item that stands right behind
  // the one it belongs behind is a part of the score.
  function ordering(form, said) {
    const list = form.querySelector(".order");
    const items = [...list.children];
    const letter = item => item.dataset.at;
    const order = () => [...list.children].map(letter).join("");
    const pattern = items.map(letter).sort().join("");
    const right = () => [...order()].filter((at, i, all) => i && pattern.includes(all[i - 1] + at)).length;
    const score = () => right() / (items.length - 1);
    const status = form.querySelector("[role=status]");
    let moved = false;

    function move(item, up, button, name) {
      const other = up ? item.previousElementSibling : item.nextElementSibling;
      if (button.getAttribute("aria-disabled")) {
        return;
      }
      if (other) {
        up ? other.before(item) : other.after(item);
        button.focus();
        moved = true;
      }
      status.className = "verdict";
      status.textContent = fill(form.dataset.moved, name, [...list.children].indexOf(item) + 1, items.length);
    }

    for (const item of items) {
      const name = item.textContent.trim();
      for (const up of [true, false]) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = up ? "↑" : "↓";
        button.setAttribute("aria-label", fill(up ? form.dataset.up : form.dataset.down, name));
        button.addEventListener("click", () => move(item, up, button, name));
        item.append(" ", button);
      }
    }
    return {
      read: () => (moved ? order() : null),
      write: response => {
        moved = true;
        for (const at of response) {
          list.append(...items.filter(item => letter(item) === at));
        }
      },
      pattern,
      score,
      mark() {},
      feedback: () =>
        said(
          form,
          [...order()].filter((at, i) => at !== pattern[i]),
          score()
        )
    };
  }

  // Texts and ticks that nobody scores: kept by the memory under the kind "notes".
  function keep(form) {
    const inputs = [...form.querySelectorAll("input, textarea")];
    const list = form.dataset.activity === "checklist";
    const status = form.querySelector("[role=status]");
    const kept = memory.get("notes", form.id) || "";
    const model = form.querySelector(".answer");
    const save = text => {
      memory.set("notes", form.id, text);
      status.textContent = list ? fill(form.dataset.done, text.length, inputs.length) : form.dataset.saved;
    };
    for (const [i, input] of inputs.entries()) {
      input.disabled = memory.readOnly;
      if (list) {
        const code = i.toString(36);
        input.checked = kept.includes(code);
        input.addEventListener("change", () =>
          save(inputs.map((box, j) => (box.checked ? j.toString(36) : "")).join(""))
        );
      } else {
        input.value = kept;
      }
    }
    if (model) {
      model.hidden = !kept;
    }
    form.addEventListener("submit", event => {
      event.preventDefault();
      const text = list ? "" : inputs[0].value.trim();
      if (text) {
        save(text);
        if (model) {
          model.hidden = false;
        }
      }
    });
    const button = form.querySelector("button");
    if (button) {
      button.hidden = memory.readOnly;
    }
  }

  window.sobreArranged = { ordering, keep };
})();
