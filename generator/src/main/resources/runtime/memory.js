// Remembers what the learner did: the LMS does when a launch page is above, else this browser.
// A memory has: readOnly; recall(id, type) and record(id, result) for activities; get(kind, id) and
// set(kind, id, value) for the rest, where kind is "tests" or "actions"; clearActions().
(() => {
  "use strict";
  const key = "sobre:" + document.currentScript.dataset.course;

  function session() {
    try {
      return (window.parent !== window && window.parent.sobre) || null;
    } catch (otherOrigin) {
      return null;
    }
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch (noStorage) {
      return {};
    }
  }

  function write(state) {
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch (noStorage) {
      // What cannot be kept still works until the page closes.
    }
  }

  window.sobreMemory = session() || {
    readOnly: false,
    recall: () => null,
    record() {},
    get: (kind, id) => (read()[kind] || {})[id] || null,
    set(kind, id, value) {
      const state = read();
      const values = state[kind] || (state[kind] = {});
      if (value) {
        values[id] = value;
      } else {
        delete values[id];
      }
      write(state);
    },
    clearActions: () => write({ ...read(), actions: {} })
  };
})();
