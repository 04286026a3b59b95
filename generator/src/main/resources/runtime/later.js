// Stands for the script of a lesson where that is loaded on use: when the learner first touches a question or sees
// something to order, whose buttons come with the script, or at once when there is an answer or an action to show again, or a platform that keeps them.
(() => {
  "use strict";
  const { session, read, values } = window.sobreStore;
  const texts = document.currentScript.dataset;
  const state = read();
  const forms = [...document.querySelectorAll("form.activity")];
  const done = (kind, ids) => ids.some(id => values(state, kind).has(id));
  let loaded = false;

  function load() {
    if (!loaded) {
      loaded = true;
      const script = document.createElement("script");
      Object.assign(script.dataset, texts);
      script.src = texts.script;
      document.head.append(script);
    }
  }

  for (const form of forms) {
    form.addEventListener("focusin", load);
    form.addEventListener("pointerdown", load);
    // Until the script is there, the Enter key must not load the page again.
    form.addEventListener("submit", event => event.preventDefault());
  }
  const actions = [...document.querySelectorAll("[data-action]")].map(item => item.dataset.action);
  const order = document.querySelector(".order");
  if (order) {
    new IntersectionObserver(([seen]) => seen.isIntersecting && load()).observe(order);
  }
  const ids = forms.map(form => form.id);
  if (session || done("answers", ids) || done("notes", ids) || done("actions", actions)) {
    load();
  }
})();
