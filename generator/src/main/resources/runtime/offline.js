// Keeps parts of the course on the device, each at the learner's request and never else.
(() => {
  "use strict";
  const panel = document.querySelector("[data-worker]");
  const texts = panel.dataset;
  const worker = new URL(texts.worker, location.href);
  const scope = new URL(".", worker).href;
  const rows = [...panel.querySelectorAll("[data-part]")];
  const common = rows.find(row => "common" in row.dataset);
  const parts = rows.filter(row => row !== common);
  const status = panel.querySelector("[role=status]");
  let busy = false;

  const size = bytes => texts.kilo.replace("{0}", Math.ceil(bytes / 1000).toLocaleString(document.documentElement.lang));
  const nameOf = row => ["sobre", scope, row.dataset.part, row.dataset.digest].join(" ");

  // An empty cache is a download that broke off.
  async function copies(row) {
    const whole = [];
    for (const name of await caches.keys()) {
      if (name.startsWith(["sobre", scope, row.dataset.part, ""].join(" "))) {
        const files = await (await caches.open(name)).keys();
        files.length ? whole.push(name) : await caches.delete(name);
      }
    }
    return whole;
  }

  async function show(failure) {
    let count = 0;
    let bytes = 0;
    for (const row of rows) {
      const names = await copies(row);
      const fresh = names.includes(nameOf(row));
      row.querySelector("[data-state]").textContent = names.length ? (fresh ? texts.kept : texts.old) : "";
      for (const button of row.querySelectorAll("button")) {
        button.hidden = button.dataset.do === "remove" ? !names.length : fresh || button.dataset.do !== (names.length ? "update" : "keep");
      }
      if (names.length) {
        bytes += +row.dataset.bytes;
        count += row !== common;
      }
    }
    status.textContent = failure || texts.total.replace("{0}", count).replace("{1}", size(bytes));
    panel.querySelector("[data-do=free]").hidden = !count;
  }

  async function keep(row) {
    const name = nameOf(row);
    const before = await copies(row);
    if (before.includes(name)) {
      return;
    }
    const cache = await caches.open(name);
    try {
      // Pages are asked for anew; the names of other files carry their digest.
      await cache.addAll(
        row.dataset.files
          .split(" ")
          .map(file => new Request(file, { cache: file.endsWith(".html") ? "no-cache" : "default" }))
      );
    } catch (noNetworkOrNoRoom) {
      await caches.delete(name);
      throw noNetworkOrNoRoom;
    }
    await Promise.all(before.map(old => caches.delete(old)));
  }

  async function keepAll(chosen) {
    await navigator.serviceWorker.register(worker);
    await keep(common);
    for (const row of chosen) {
      await keep(row);
    }
  }

  async function remove(chosen) {
    for (const row of chosen) {
      await Promise.all((await copies(row)).map(name => caches.delete(name)));
    }
    const left = await Promise.all(parts.map(copies));
    if (!left.some(names => names.length)) {
      await Promise.all((await copies(common)).map(name => caches.delete(name)));
      const registration = await navigator.serviceWorker.getRegistration(scope);
      registration && (await registration.unregister());
    }
  }

  const doing = { keep: keepAll, update: keepAll, all: keepAll, remove, free: remove };

  panel.addEventListener("click", async event => {
    const action = doing[event.target.dataset.do];
    if (!action || busy) {
      return;
    }
    busy = true;
    let failure = "";
    const row = event.target.closest("[data-part]");
    status.textContent = texts.wait;
    try {
      await action(row ? [row] : parts);
    } catch (noNetworkOrNoRoom) {
      failure = texts.failed;
      await remove([]);
    }
    await show(failure);
    busy = false;
    if (event.target.hidden) {
      (row || panel).querySelector("button:not([hidden])").focus();
    }
  });

  // A folder, and some private windows, have no service worker.
  if (navigator.serviceWorker && window.caches && location.protocol !== "file:") {
    for (const hidden of document.querySelectorAll("[data-able]")) {
      hidden.hidden = !hidden.hidden;
    }
    if (location.hash === "#absent") {
      document.getElementById("absent").hidden = false;
    }
    show();
    // Browsers look for a new version now and then; here the learner waits for the answer.
    navigator.serviceWorker
      .getRegistration(scope)
      .then(registration => registration && registration.update())
      .catch(() => {});
  }
})();
