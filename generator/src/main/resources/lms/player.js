// Plays a package in a strict LMS of this page, shows what is said, and lets things go wrong.
(() => {
  "use strict";
  const { packages, texts } = JSON.parse(document.getElementById("config").textContent);
  const controls = document.getElementById("controls");
  const field = controls.elements;
  const stage = document.getElementById("stage");
  const status = controls.querySelector("[role=status]");
  const rows = document.querySelector("#calls tbody");
  const keptRows = document.querySelector("#kept tbody");
  const standards = {
    1.2: { name: "API", lms: strictScorm12 },
    2004: { name: "API_1484_11", lms: strictScorm2004 }
  };
  // What the LMS of the open attempt looks at with each call.
  let options = {};
  let dead = false;
  let number = 0;

  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);

  function say(text) {
    status.textContent = text;
  }

  function choose(select, names) {
    select.replaceChildren(...names.map((name, i) => new Option(name, i)));
  }

  const chosen = () => packages[field.package.value] || {};
  const item = () => (chosen().launches || [])[field.sco.value];
  const store = () => "sobre-lms:" + chosen().name + ":" + item().id;

  function cell(text) {
    const td = document.createElement("td");
    td.textContent = text;
    return td;
  }

  function row(values, refused) {
    const tr = document.createElement("tr");
    tr.className = refused ? "refused" : "";
    tr.append(...values.map(cell));
    return tr;
  }

  function log(name, values, answer, code) {
    const [element = "", ...more] = values;
    const refused = code !== "0";
    const why = refused ? code + " " + (texts["error." + code] || "") : "";
    rows.append(row([++number, name, element, more.join(", "), String(answer), why.trim()], refused));
    const box = rows.closest(".scroll");
    box.scrollTop = box.scrollHeight;
    showKept();
  }

  function kept() {
    return JSON.parse(localStorage.getItem(store()) || "{}");
  }

  function showKept() {
    keptRows.replaceChildren(
      ...Object.entries(item() ? kept() : {})
        .filter(([, value]) => value !== "")
        .map(([element, value]) => row([element, value]))
    );
  }

  // Each call is shown. A page that has been killed reaches nothing any more.
  function watched(api, errorCall) {
    return Object.fromEntries(
      Object.entries(api).map(([name, call]) => [
        name,
        (...values) => {
          if (dead) {
            return "false";
          }
          const answer = call(...values);
          if (name !== errorCall) {
            log(name, values, answer, api[errorCall]());
          }
          return answer;
        }
      ])
    );
  }

  function faults() {
    options.fail = [
      ...(field.commit.checked ? ["LMSCommit", "Commit"] : []),
      ...(field.set.checked ? ["LMSSetValue", "SetValue"] : [])
    ];
    options.answersNull = field.nothing.checked;
  }

  function close() {
    for (const { name } of Object.values(standards)) {
      delete window[name];
    }
  }

  function launch() {
    const opened = item();
    if (!opened) {
      say(chosen().problem ? fill(texts.problem, chosen().problem) : texts.none);
      return;
    }
    leave();
    dead = false;
    close();
    const { name, lms } = standards[chosen().standard];
    options = {
      store: store(),
      quiet: true,
      mode: field.mode.value,
      reopen: field.reopen.checked ? "yes" : "no",
      lenient: !field.strict.checked
    };
    faults();
    if (!field.absent.checked && opened.tracked) {
      window[name] = watched(lms(options), name === "API" ? "LMSGetLastError" : "GetLastError");
    }
    const frame = document.createElement("iframe");
    frame.title = opened.title || chosen().title;
    frame.src = opened.url;
    stage.replaceChildren(frame);
    say(opened.tracked ? fill(texts.playing, frame.title, chosen().standard) : texts.untracked);
    showKept();
  }

  // As when the learner goes on to another page: the package may still speak.
  function leave() {
    stage.replaceChildren();
    say(texts.left);
  }

  // As when the browser ends the tab: the package says nothing any more.
  function kill() {
    dead = true;
    stage.replaceChildren();
    say(texts.killed);
  }

  function reset() {
    kill();
    if (item()) {
      localStorage.removeItem(store());
    }
    rows.replaceChildren();
    number = 0;
    showKept();
    say(texts.forgotten);
  }

  function copy() {
    const text = [...rows.rows].map(tr => [...tr.cells].map(td => td.textContent).join("\t")).join("\n");
    navigator.clipboard.writeText(text).then(
      () => say(texts.copied),
      () => say(texts["not-copied"])
    );
  }

  function items() {
    choose(
      field.sco,
      (chosen().launches || []).map(({ id, title }) => title || id)
    );
    showKept();
  }

  choose(
    field.package,
    packages.map(({ name }) => name)
  );
  items();
  field.package.addEventListener("change", items);
  field.sco.addEventListener("change", showKept);
  document.addEventListener("change", () => {
    faults();
    document.getElementById("calls").classList.toggle("only-refused", field.refused.checked);
  });
  controls.addEventListener("submit", event => event.preventDefault());
  const actions = { launch, leave, kill, reset, copy };
  for (const button of document.querySelectorAll("[data-do]")) {
    button.addEventListener("click", actions[button.dataset.do]);
  }
  say(packages.length ? texts.ready : texts.none);
})();
