// The page of the learner's progress: since when it is kept, as a file and back, erased.
(() => {
  "use strict";
  const { key, session, read, change, values } = window.sobreStore;
  const { download, confirm } = window.sobreTakeaway;
  const panel = document.querySelector("[data-progress]");
  const texts = panel.dataset;
  const where = panel.querySelector("[data-since]");
  const status = panel.querySelector("[role=status]");
  const course = texts.progress;
  const fill = (text, value) => text.replace("{0}", value);

  // A file is taken whole or not at all: anything that the pages could not read makes it damaged.
  const isId = id => /^[a-z0-9-]+$/.test(id);
  const isDay = day => /^\d{4}-\d\d-\d\d$/.test(day);
  const isGroup = value => !!value && typeof value === "object" && !Array.isArray(value);
  const isScored = value => isGroup(value) && value.score >= 0 && value.score <= 100;
  const checks = {
    lessons: value => value === 1,
    answers: value => isScored(value) && value.attempts > 0 && typeof value.response === "string",
    tests: isScored,
    actions: value => isGroup(value) && isDay(value.due) && (value.done === "" || isDay(value.done)),
    notes: value => typeof value === "string"
  };

  const isSound = ({ since, last = "", ...file }) =>
    isDay(since) &&
    (last === "" || isId(last)) &&
    Object.entries(checks).every(
      ([kind, check]) =>
        file[kind] === undefined ||
        (isGroup(file[kind]) && Object.entries(file[kind]).every(([id, value]) => isId(id) && check(value)))
    );

  // The file's progress, or the text that tells what is wrong with it.
  function parse(text) {
    let file = null;
    try {
      file = JSON.parse(text);
    } catch (notJson) {
      return texts.damaged;
    }
    if (!isGroup(file) || typeof file.course !== "string") {
      return texts.damaged;
    }
    if (file.course !== course) {
      return fill(texts.foreign, file.course);
    }
    if (file.v > 1) {
      return texts.newer;
    }
    return file.v === 1 && isSound(file) ? file : texts.damaged;
  }

  // Of two answers and two results the better one stays, of two planned actions the one that is done, else
  // what this browser has; what only one side has is kept.
  const wins = (there, here) => there.score > here.score || (!!there.done && !here.done);

  function merge(state, file) {
    for (const kind of Object.keys(checks)) {
      const merged = values(state, kind);
      for (const [id, value] of values(file, kind)) {
        if (!merged.has(id) || wins(value, Object(merged.get(id)))) {
          merged.set(id, value);
        }
      }
      state[kind] = Object.fromEntries(merged);
    }
    state.last = state.last || file.last;
    state.since = state.since < file.since ? state.since : file.since;
  }

  async function restore(input) {
    const [chosen] = input.files;
    input.value = "";
    const file = chosen ? parse(await chosen.text()) : null;
    if (file) {
      const isFile = typeof file !== "string";
      const kept = isFile && change(state => merge(state, file));
      status.textContent = isFile ? (kept ? texts.restored : texts.refused) : file;
      changed();
    }
  }

  function erase() {
    change(state => Object.keys(state).forEach(name => delete state[name]));
    try {
      const ours = Object.keys(localStorage).filter(name => name === key || name.startsWith(key + ":"));
      ours.forEach(name => localStorage.removeItem(name));
      status.textContent = texts.erased;
    } catch (noStorage) {
      status.textContent = texts.refused;
    }
    changed();
  }

  function save() {
    const today = new Date().toISOString().slice(0, 10);
    const file = { course, since: today, ...read(), v: 1 };
    download(course + "-progress-" + today + ".json", "application/json", JSON.stringify(file, null, 1) + "\n");
  }

  function show() {
    const state = read();
    const since = isDay(state.since) && new Date(state.since + "T12:00").toLocaleDateString(document.documentElement.lang);
    where.textContent = session ? texts.platform : since ? fill(where.dataset.since, since) : texts.nothing;
    const number = (name, count) => (panel.querySelector("[data-number=" + name + "]").textContent = count);
    number("answers", values(state, "answers").size);
    number("actions", values(state, "actions").size);
    for (const button of panel.querySelectorAll("button[data-do]")) {
      button.disabled = !session && !since;
    }
  }

  // The lists of this page hear of changes as they do of those in other tabs.
  const changed = () => dispatchEvent(new StorageEvent("storage", { key }));

  panel.querySelector("[data-here]").hidden = !!session;
  panel.hidden = false;
  show();
  addEventListener("storage", show);
  panel.querySelector("[data-do=save]").addEventListener("click", save);
  panel.querySelector("[data-do=erase]").addEventListener("click", () => confirm(panel.querySelector("dialog"), erase));
  panel.querySelector("[type=file]").addEventListener("change", event => restore(event.target));
})();
