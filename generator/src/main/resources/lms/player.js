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
  const storeOf = ({ id }) => "sobre-lms:" + chosen().name + ":" + id;
  const store = () => storeOf(item());
  const isCmi5 = () => chosen().standard === "cmi5";

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

  const keptOf = one => JSON.parse(localStorage.getItem(storeOf(one)) || "{}");

  function showRows(entries) {
    keptRows.replaceChildren(...entries.filter(([, value]) => value !== "").map(entry => row(entry)));
  }

  // What the LMS of cmi5 keeps is shown as it comes.
  function showKept() {
    if (!isCmi5()) {
      showRows(Object.entries(item() ? keptOf(item()) : {}));
      showStates();
    }
  }

  const states = () => {
    const launches = chosen().launches || [];
    return sequencing(launches, i => (isCmi5() ? {} : keptOf(launches[i])));
  };

  // Which items are open and done, where there are several.
  function showStates() {
    const all = states();
    [...field.sco.options].forEach((option, i) => {
      const { open, completed, satisfied } = all[i];
      const name = chosen().launches[i].title || chosen().launches[i].id;
      const words = [
        completed && texts["item.completed"],
        satisfied !== null && texts[satisfied ? "item.satisfied" : "item.not-satisfied"],
        !open && texts["item.closed"]
      ].filter(Boolean);
      option.textContent = all.length > 1 && words.length ? name + " (" + words.join(", ") + ")" : name;
      option.disabled = !open;
    });
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
          if (name === "Terminate") {
            setTimeout(navigate);
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
    lrs.faults({ lost: field.commit.checked, busy: field.set.checked });
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
    } else if (!states()[field.sco.value].open) {
      say(texts.gated);
    } else {
      leave();
      dead = false;
      close();
      faults();
      isCmi5() ? launchUnit(opened) : launchSco(opened);
    }
  }

  function show(opened, url) {
    const frame = document.createElement("iframe");
    frame.title = opened.title || chosen().title;
    frame.src = url;
    stage.replaceChildren(frame);
    const standard = isCmi5() ? "cmi5" : "SCORM " + chosen().standard;
    say(opened.tracked ? fill(texts.playing, frame.title, standard) : texts.untracked);
  }

  function launchSco(opened) {
    const { name, lms } = standards[chosen().standard];
    options = {
      store: store(),
      quiet: true,
      mode: field.mode.value,
      reopen: field.reopen.checked ? "yes" : "no",
      lenient: !field.strict.checked
    };
    faults();
    lrs.forget();
    if (!field.absent.checked && opened.tracked) {
      window[name] = watched(lms(options), name === "API" ? "LMSGetLastError" : "GetLastError");
    }
    show(opened, opened.url);
    showKept();
  }

  async function launchUnit(opened) {
    const wanted = { mode: field.mode.value, lenient: field.reopen.checked };
    const url = field.absent.checked ? opened.url : await lrs.launch(store(), opened, wanted);
    lrs.follow(store(), log, showRows);
    show(opened, url);
  }

  // SN 4.3: what the item asked for as it ended.
  function navigate() {
    const request = keptOf(item())["adl.nav.request.last"];
    if (request === "continue") {
      next();
    } else if (request) {
      leave();
    }
  }

  // Flow: the next item that is open.
  function next() {
    const open = states().findIndex((state, i) => i > field.sco.value && state.open);
    if (open < 0) {
      say(texts.last);
    } else {
      field.sco.value = open;
      launch();
    }
  }

  // As when the learner goes on to another page: the package may still speak.
  function leave() {
    stage.replaceChildren();
    say(texts.left);
  }

  // As when the browser ends the tab: the package says nothing any more.
  function kill() {
    dead = true;
    if (isCmi5()) {
      lrs.kill(store());
    }
    stage.replaceChildren();
    say(texts.killed);
  }

  function reset() {
    kill();
    if (item()) {
      localStorage.removeItem(store());
    }
    lrs.forget();
    isCmi5() && lrs.reset(store());
    rows.replaceChildren();
    number = 0;
    showRows([]);
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
    lrs.forget();
    showRows([]);
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
  const actions = { launch, next, leave, kill, reset, copy };
  for (const button of document.querySelectorAll("[data-do]")) {
    button.addEventListener("click", actions[button.dataset.do]);
  }
  say(packages.length ? texts.ready : texts.none);
})();
