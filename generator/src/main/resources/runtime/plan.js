// The action plan: what the learner ticked, with dates; filtered, printed, taken away as text or calendar.
(() => {
  "use strict";
  const memory = window.sobreMemory;
  const { download, confirm } = window.sobreTakeaway;
  const panel = document.querySelector("[data-plan]");
  const texts = panel.dataset;
  const language = document.documentElement.lang;
  const audience = panel.querySelector("select");
  const mine = panel.querySelector("[name=mine]");
  const summary = panel.querySelector("[role=status]");
  const day = 24 * 3600 * 1000;

  const iso = time => new Date(time).toISOString().slice(0, 10);
  const shown = date => new Date(date + "T12:00").toLocaleDateString(language);
  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);

  const items = [...document.querySelectorAll("li[data-action]")].map(item => ({
    id: item.dataset.action,
    audience: item.dataset.for,
    text: item.textContent.trim().replace(/\s+/g, " "),
    item
  }));

  function labelled(text, type) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = type;
    input.disabled = memory.readOnly;
    if (type === "checkbox") {
      label.append(input, " ", text);
    } else {
      label.append(text, " ", input);
    }
    return [label, input];
  }

  function keep(id, state) {
    memory.set("actions", id, state);
    refresh();
  }

  // The date and "done" of an action exist only while it is in the plan.
  function dates({ id, item, box }) {
    const state = memory.get("actions", id);
    box.checked = !!state;
    let row = item.querySelector(".dates");
    if (!state) {
      row && row.remove();
      return;
    }
    if (!row) {
      row = document.createElement("p");
      row.className = "dates";
      const [dueLabel, due] = labelled(texts.due, "date");
      const [doneLabel, done] = labelled(texts.done, "checkbox");
      const write = () => keep(id, { due: due.value || iso(Date.now()), done: done.checked ? iso(Date.now()) : "" });
      due.addEventListener("change", write);
      done.addEventListener("change", write);
      row.append(dueLabel, doneLabel);
      item.append(row);
    }
    const [due, done] = row.querySelectorAll("input");
    due.value = state.due;
    done.checked = !!state.done;
    item.classList.toggle("done", !!state.done);
  }

  function setUp(action) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.disabled = memory.readOnly;
    label.append(box, ...action.item.childNodes);
    action.item.append(label);
    box.addEventListener("change", () =>
      keep(action.id, box.checked ? { due: iso(Date.now() + 30 * day), done: "" } : null)
    );
    action.box = box;
  }

  const planned = () =>
    items
      .filter(({ id }) => memory.get("actions", id))
      .map(action => ({ ...action, ...memory.get("actions", action.id) }))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

  // An action that leaves the plan stays in sight until the filter is used again, so that a slip can be undone.
  function filter() {
    for (const { item, audience: who, id } of items) {
      item.hidden = (audience.value && who !== audience.value) || (mine.checked && !memory.get("actions", id));
    }
    for (const list of document.querySelectorAll("section.lesson, section.chapter")) {
      list.hidden = ![...list.querySelectorAll("li[data-action]")].some(item => !item.hidden);
    }
  }

  function refresh() {
    items.forEach(dates);
    const plan = planned();
    summary.textContent = plan.length
      ? fill(texts.count, plan.length, plan.filter(({ done }) => done).length)
      : texts.none;
    for (const button of panel.querySelectorAll("[data-needs-plan]")) {
      button.disabled = !plan.length;
    }
  }

  function asText() {
    const lines = planned().map(
      ({ text, due, done }) => (done ? "[x] " : "[ ] ") + text + " (" + (done ? shown(done) : shown(due)) + ")"
    );
    return [document.title, "", ...lines, ""].join("\r\n");
  }

  // RFC 5545: lines of 75 octets at most, text with four characters escaped.
  function fold(line) {
    const bytes = new TextEncoder();
    let folded = "";
    let length = 0;
    for (const character of line) {
      const size = bytes.encode(character).length;
      if (length + size > 74) {
        folded += "\r\n ";
        length = 1;
      }
      folded += character;
      length += size;
    }
    return folded;
  }

  function event(id, date, text) {
    const plain = text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
    return [
      "BEGIN:VEVENT",
      "UID:" + id + "@" + texts.plan + ".sobre",
      "DTSTAMP:" + new Date().toISOString().replace(/[-:]|\.\d+/g, ""),
      "DTSTART;VALUE=DATE:" + date.replace(/-/g, ""),
      fold("SUMMARY:" + plain),
      "END:VEVENT"
    ];
  }

  function asCalendar() {
    const now = Date.now();
    return [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Sobre//" + texts.plan + "//" + language.toUpperCase(),
      ...planned()
        .filter(({ done }) => !done)
        .flatMap(({ id, due, text }) => event(id, due, text)),
      ...event("review-30", iso(now + 30 * day), texts.review30),
      ...event("review-90", iso(now + 90 * day), texts.review90),
      "END:VCALENDAR",
      ""
    ].join("\r\n");
  }

  const doing = {
    print: () => window.print(),
    text: () => download(texts.file + ".txt", "text/plain", asText()),
    calendar: () => download(texts.file + ".ics", "text/calendar", asCalendar()),
    erase: () =>
      confirm(panel.querySelector("dialog"), () => {
        memory.clearActions();
        refresh();
        filter();
      })
  };

  items.forEach(setUp);
  refresh();
  mine.checked = planned().length > 0;
  filter();
  panel.hidden = false;
  audience.addEventListener("change", filter);
  mine.addEventListener("change", filter);
  // Another tab has changed the plan.
  addEventListener("storage", refresh);
  panel.addEventListener("click", event => {
    const action = doing[event.target.dataset.do];
    action && action();
  });
})();
