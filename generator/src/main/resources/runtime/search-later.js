// Stands for the script of the search where that is loaded on use: once the learner is in the field, or has come back.
(() => {
  "use strict";
  const texts = document.currentScript.dataset;
  const form = document.querySelector("[role=search]");

  function load() {
    const script = document.createElement("script");
    script.src = texts.script;
    document.head.append(script);
  }

  form.hidden = false;
  // Until the script is there, the Enter key must not load the page again.
  form.addEventListener("submit", event => event.preventDefault());
  if (location.search) {
    load();
  } else {
    form.addEventListener("focusin", load, { once: true });
  }
})();
