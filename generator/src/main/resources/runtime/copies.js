// The copies on this device of what an LMS has not accepted, one a visit: { known, state, location, status, queue, blind },
// where known has the marks of the states that the LMS may hold if nobody else has written to it, and blind tells that the
// visit knew nothing of those before. Their names
// begin with course, module and learner: a copy never goes to another learner.
(() => {
  "use strict";
  const version = 1;

  // None while it is malformed, or written by a version that we do not know.
  function parse(text) {
    try {
      const copy = JSON.parse(text);
      return copy.v === version && Array.isArray(copy.known) && Array.isArray(copy.queue) ? copy : null;
    } catch (malformed) {
      return null;
    }
  }

  window.sobreCopies = ({ course, module }) => {
    const prefix = learner =>
      ["sobre-lms", course, module, learner.replace(/[%:]/g, c => "%" + c.charCodeAt(0)), ""].join(":");
    return {
      name: (learner, visit) => prefix(learner) + visit,
      // The copies of a learner by name, oldest first. The learner "" is whoever came while no LMS answered.
      of(learner) {
        try {
          return Object.keys(localStorage)
            .filter(name => name.startsWith(prefix(learner)))
            .sort()
            .map(name => [name, parse(localStorage.getItem(name))])
            .filter(([, copy]) => copy);
        } catch (noStorage) {
          return [];
        }
      },
      // Tells whether it is kept.
      write(name, copy) {
        try {
          localStorage.setItem(name, JSON.stringify({ v: version, ...copy }));
          return true;
        } catch (refused) {
          return false;
        }
      },
      remove(name) {
        try {
          localStorage.removeItem(name);
        } catch (noStorage) {
          // Then there is none.
        }
      }
    };
  };
})();
