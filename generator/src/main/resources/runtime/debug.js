// The panel of calls to the LMS, for who asks for it with ?sobre-debug. Its table is in the launch page's template.
(() => {
  "use strict";
  const template = document.querySelector("template");
  document.body.append(template.content.cloneNode(true));
  const panel = document.body.lastElementChild;
  const rows = panel.querySelector("tbody");
  const started = Date.now();
  const lines = [];

  window.sobreDebug = (method, values, result, error) => {
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const [element = "", value = ""] = values;
    const cells = [seconds, method, element, value, String(result), error];
    lines.push(cells.join("\t"));
    const row = rows.insertRow();
    row.className = error === "0" && String(result) !== "false" ? "" : "refused";
    for (const cell of cells) {
      row.insertCell().textContent = cell;
    }
    row.scrollIntoView({ block: "nearest" });
  };

  panel.querySelector("button").addEventListener("click", async event => {
    const text = lines.join("\n");
    const area = panel.querySelector("textarea");
    area.value = text;
    area.hidden = false;
    area.select();
    try {
      await navigator.clipboard.writeText(text);
      event.target.textContent = event.target.dataset.done;
    } catch (refused) {
      // The text is there, chosen, to be copied by hand.
    }
  });
})();
