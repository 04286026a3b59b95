// What is kept of a learner's work: { v, since, last, lessons, answers, tests, actions, ... }, where v is 1, since
// a day, last the id of a lesson, and each other key holds values by id. It is one value in the local storage
// of this browser; in the frame of a launch page, session is there, and the LMS keeps it.
(() => {
  "use strict";
  const key = "sobre:" + document.currentScript.dataset.course;
  let session = null;
  // What the browser refused to keep still works until the page closes.
  let unsaved = null;
  try {
    session = (parent !== window && parent.sobre) || null;
  } catch (otherOrigin) {
    // A page of another site frames the course.
  }

  function read() {
    try {
      return unsaved || { ...JSON.parse(localStorage.getItem(key)) };
    } catch (unreadable) {
      return {};
    }
  }

  window.sobreStore = {
    key,
    session,
    read: session && session.state ? session.state : read,
    // Reads first, since another tab may have written; leaves alone what a newer version wrote. Tells whether
    // the change is kept.
    change(edit) {
      unsaved = read();
      edit(unsaved);
      try {
        if (!(unsaved.v > 1)) {
          const since = new Date().toISOString().slice(0, 10);
          localStorage.setItem(key, JSON.stringify({ since, ...unsaved, v: 1 }));
          unsaved = null;
        }
      } catch (refused) {
        // It stays unsaved, and is tried again with the next change.
      }
      return !unsaved;
    },
    // The values of one kind, by id, whatever the storage holds.
    values: (state, kind) => new Map(Object.entries(Object(state[kind]))),
    // The id of a lesson, from its address; a long one may have several parts: x.html, x.2.html.
    lessonOf: path => /([^/.]*)[^/]*$/.exec(path)[1]
  };
})();
