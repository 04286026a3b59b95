// The action plan: what the learner ticked, with dates; filtered, printed, taken away as text or calendar. Where the list
// has parts, the others are fetched into this page once they are needed.
(() => {
  "use strict";
  const memory = window.sobreMemory;
  const { read, values } = window.sobreStore;
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

  const items = [];
  // Leads to the next part, if the list goes on elsewhere.
  let next = null;
  let loading = Promise.resolve();

  function labelled(type, ...content) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = type;
    input.disabled = memory.readOnly;
    label.append(...content);
    type === "checkbox" ? label.prepend(input, " ") : label.append(" ", input);
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
      const [dueLabel, due] = labelled("date", texts.due);
      const [doneLabel, done] = labelled("checkbox", texts.done);
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
    const [label, box] = labelled("checkbox", ...action.item.childNodes);
    action.item.append(label);
    action.box = box;
    box.addEventListener("change", () =>
      keep(action.id, box.checked ? { due: iso(Date.now() + 30 * day), done: "" } : null)
    );
  }

  function take() {
    for (const item of document.querySelectorAll("li[data-action]")) {
      if (!items.some(action => action.item === item)) {
        const text = item.textContent.trim().replace(/\s+/g, " ");
        const action = { id: item.dataset.action, audience: item.dataset.for, text, item };
        items.push(action);
        setUp(action);
      }
    }
    next = document.querySelector("main a[rel=next]");
  }

  async function load() {
    let added = null;
    while (next) {
      const answer = await fetch(next.href);
      const part = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
      const here = next.closest("nav");
      const more = [...part.querySelectorAll("main > :not(h1, nav)")];
      const goesOn = part.querySelector("main a[rel=next]");
      added = added || more[0];
      added.tabIndex = -1;
      here.before(...more);
      goesOn ? next.replaceWith(goesOn) : here.remove();
      take();
    }
    refresh();
    return added;
  }

  // Does what needs the whole list; then is told where the added part begins.
  function withAll(then, failed) {
    loading = loading.then(load, load);
    loading.then(then, failed);
  }

  const planned = () =>
    items
      .filter(({ id }) => memory.get("actions", id))
      .map(action => ({ ...action, ...memory.get("actions", action.id) }))
      .sort((a, b) => (a.due > b.due) - (a.due < b.due));

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
    const plan = next ? [...values(read(), "actions").values()].filter(Boolean) : planned();
    summary.textContent = plan.length
      ? texts.count.replace("{0}", plan.length).replace("{1}", plan.filter(({ done }) => done).length)
      : texts.none;
    for (const button of panel.querySelectorAll("[data-needs-plan]")) {
      button.disabled = !plan.length;
    }
  }

  function asText() {
    const lines = planned().map(
      ({ text, due, done }) => (done ? "[x] " : "[ ] ") + text + " (" + shown(done || due) + ")"
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
    const reviews = [...document.querySelectorAll(".sheet h2")];
    return [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Sobre//" + texts.plan + "//" + language.toUpperCase(),
      ...planned()
        .filter(({ done }) => !done)
        .flatMap(({ id, due, text }) => event(id, due, text)),
      ...reviews.flatMap(({ dataset, textContent }) =>
        event("review-" + dataset.days, iso(now + dataset.days * day), textContent)
      ),
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

  take();
  refresh();
  mine.checked = !next && planned().length > 0;
  filter();
  panel.hidden = false;
  const unreachable = () => (summary.textContent = texts.unreachable);
  audience.addEventListener("change", () => withAll(filter, unreachable));
  mine.addEventListener("change", () => withAll(filter, unreachable));
  // Another tab has changed the plan.
  addEventListener("storage", refresh);
  addEventListener("click", event => {
    const { target } = event;
    const action = doing[target.dataset.do];
    if (action) {
      withAll(action, unreachable);
    } else if (next && target.closest("a") === next && !event.ctrlKey) {
      const { href } = next;
      event.preventDefault();
      withAll(added => filter() || added.focus(), () => location.assign(href));
    }
  });
})();
