// Lets a learner put the actions of a lesson into the action plan.
(() => {
  "use strict";
  const memory = window.sobreMemory;
  const month = 30 * 24 * 3600 * 1000;

  for (const item of document.querySelectorAll("li[data-action]")) {
    const id = item.dataset.action;
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !!memory.get("actions", id);
    box.disabled = memory.readOnly;
    label.append(box, ...item.childNodes);
    item.append(label);
    box.addEventListener("change", () => {
      const due = new Date(Date.now() + month).toISOString().slice(0, 10);
      memory.set("actions", id, box.checked ? { due, done: "" } : null);
    });
  }
  for (const hidden of document.querySelectorAll(".actions [hidden]")) {
    hidden.hidden = false;
  }
})();
