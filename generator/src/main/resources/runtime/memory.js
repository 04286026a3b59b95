// Remembers what the learner did: the LMS does when a launch page is above, else this browser.
// A memory has: readOnly; recall(id, type) and record(id, result) for activities, and without an LMS forget(id);
// get(kind, id) and set(kind, id, value) for the rest, where kind is "tests", "actions" or another; clearActions().
(() => {
  "use strict";
  const { session, read, change, values } = window.sobreStore;
  const texts = document.currentScript.dataset;

  function keep(edit) {
    if (!change(edit) && texts.unsaved && !document.querySelector(".unsaved")) {
      const notice = document.createElement("p");
      notice.className = "unsaved";
      notice.setAttribute("role", "alert");
      notice.textContent = texts.unsaved;
      document.querySelector("main").append(notice);
    }
  }

  const get = (kind, id) => values(read(), kind).get(id) || null;

  function set(kind, id, value) {
    keep(state => {
      state[kind] = { ...state[kind], [id]: value || undefined };
    });
  }

  window.sobreMemory = session || {
    readOnly: false,
    recall(id) {
      const answer = get("answers", id);
      return answer && answer.attempts > 0 && typeof answer.response === "string" ? answer : null;
    },
    // The questions of a test are drawn anew each time: only its score is kept.
    record(id, { response, score, attempts, test }) {
      test || set("answers", id, { response, score, attempts });
    },
    forget: id => set("answers", id),
    get,
    set,
    clearActions: () => keep(state => delete state.actions)
  };
})();
