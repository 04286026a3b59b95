// A lesson counts as seen once it is opened. The launch page of a package tells by itself.
(() => {
  "use strict";
  const { session, change, lessonOf } = window.sobreStore;
  const id = lessonOf(location.pathname);
  session ||
    change(state => {
      state.lessons = { ...state.lessons, [id]: 1 };
      state.last = id;
    });
})();
