// What the pages in the frame find as parent.sobre: the memory that memory.js describes, and the state of store.js.
(() => {
  "use strict";

  // frame shows the pages.
  window.sobrePages = (outline, session, frame) => {
    const { tests, actions, pages } = outline;
    const notes = () => window.sobreNotes(outline.course, session.learner);
    const byId = (keys, values) =>
      Object.fromEntries([...keys].filter(([, key]) => values.has(key)).map(([id, key]) => [id, values.get(key)]));
    const idOf = path => /([^/]*?)(\.html)?$/.exec(path)[1];

    function change(edit) {
      if (!session.readOnly) {
        edit(session.did.work);
        session.save();
      }
    }

    return {
      get readOnly() {
        return session.readOnly;
      },
      recall: session.recall,
      // How exact a number must be stands in its field.
      record(id, result) {
        const form = frame.contentDocument.getElementById(id);
        const field = form && form.querySelector("[data-tolerance]");
        session.record(id, { tolerance: field ? field.dataset.tolerance : "0", ...result });
      },
      get(kind, id) {
        if (kind === "notes") {
          return notes().get(id);
        }
        if (kind === "tests") {
          const score = session.did.work.results.get(tests.get(id));
          return score === undefined ? null : { score };
        }
        return session.did.work.actions.get(actions.get(id)) || null;
      },
      set(kind, id, value) {
        const key = (kind === "tests" ? tests : actions).get(id);
        if (kind === "notes") {
          session.readOnly || notes().set(id, value);
        } else if (key) {
          change(({ results, actions }) => {
            if (kind === "tests") {
              results.set(key, value.score);
            } else if (value) {
              actions.set(key, value);
            } else {
              actions.delete(key);
            }
          });
        }
      },
      clearActions() {
        change(({ actions }) => actions.clear());
      },
      state() {
        const { seen, results, actions: dates } = session.did.work;
        return {
          v: 1,
          last: idOf(session.did.location),
          lessons: Object.fromEntries([...pages].filter(([, key]) => seen.has(key)).map(([path]) => [idOf(path), 1])),
          tests: Object.fromEntries(Object.entries(byId(tests, results)).map(([id, score]) => [id, { score }])),
          actions: byId(actions, dates)
        };
      }
    };
  };
})();
