/*
 * Of the preview alone: no written file has it. It asks for the page again when it has changed,
 * keeps the place where the author looks, and shows what is wrong and what the page weighs.
 */
(() => {
  const own = document.currentScript;
  const { page, digest } = own.dataset;
  own.remove();
  const texts = "TEXTS";
  const language = "LANGUAGE";
  const KEPT = "sobre-preview";
  const address = page.split("/").map(encodeURIComponent).join("/");

  const STYLE = `
    :host { all: initial }
    * { box-sizing: border-box }
    section { font: 15px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; position: fixed; z-index: 2147483647; border: 1px solid #767676; box-shadow: 0 2px 12px #0005; text-align: left }
    button { font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 4px; min-height: 28px; padding: 2px 10px; cursor: pointer }
    button:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px }
    [hidden] { display: none !important }
    .bar { right: 8px; bottom: 8px; border-radius: 6px; max-width: calc(100vw - 16px); padding: 4px }
    .bar:not(:has(> button:not([hidden]))) { display: none }
    .bar > button { border: 0 }
    .over > button { background: #b3001b; color: #fff }
    .parts { padding: 4px 10px 10px; max-height: 50vh; overflow: auto }
    table { border-collapse: collapse }
    caption { text-align: left; font-weight: bold; padding: 4px 0 }
    th, td { text-align: left; vertical-align: top; padding: 3px 14px 3px 0; font-weight: normal }
    thead th { font-weight: bold }
    .fails th, .fails td { color: #b3001b; font-weight: bold }
    ul, ol { margin: 0; padding: 0; list-style: none }
    .problems { left: 8px; right: 8px; top: 8px; max-height: 60vh; overflow: auto; border-radius: 6px; padding: 10px 14px }
    .errors { border: 2px solid #b3001b }
    header { display: flex; gap: 12px; align-items: start; justify-content: space-between }
    h2 { font-size: 18px; margin: 0 }
    p { margin: 4px 0 }
    li { border-top: 1px solid #c6c6c6; padding: 8px 0; margin-top: 8px }
    .place { font-family: ui-monospace, monospace; color: #0b3d91; overflow-wrap: anywhere }
    .warning .place { color: #6b4e00 }
    .message { font-weight: bold }
    pre { font: 14px/1.4 ui-monospace, monospace; background: #f3f3f3; margin: 6px 0; padding: 6px 8px; overflow: auto }
    @media (prefers-color-scheme: dark) {
      section { color: #ececec; background: #1e1e1e; border-color: #8a8a8a }
      .fails th, .fails td { color: #ff9d9d }
      .place { color: #9cc2ff } .warning .place { color: #ffd479 }
      pre { background: #2b2b2b } li { border-color: #555 }
      .errors { border-color: #ff8080 }
      button:focus-visible, [tabindex]:focus-visible { outline-color: #9cc2ff }
    }
    @media print { :host { display: none !important } }`;

  const host = document.createElement("sobre-preview");
  host.lang = language;
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `<style>${STYLE}</style>
    <section class="problems" aria-labelledby="title" hidden>
      <header><h2 id="title"></h2><button type="button"></button></header>
      <p class="shown"></p><ol></ol>
    </section>
    <section class="bar">
      <button type="button" aria-expanded="false" aria-controls="parts" hidden></button>
      <button type="button" class="again" hidden></button>
      <div class="parts" id="parts" tabindex="0" role="group" hidden></div>
    </section>
    <div role="status" style="position:fixed;clip-path:inset(50%);width:1px;height:1px;overflow:hidden"></div>`;
  document.body.append(host);
  const find = selector => root.querySelector(selector);
  const bar = find(".bar");
  const [weight, again] = bar.querySelectorAll("button");
  const parts = find(".parts");
  const problems = find(".problems");
  bar.setAttribute("aria-label", texts.bar);
  parts.setAttribute("aria-label", texts.weight);
  problems.querySelector("button").textContent = texts.hide;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text || "";
    if (className) made.className = className;
    return made;
  };
  const count = (key, number) =>
    texts[key + (number === 1 ? ".one" : ".other")].replace("{0}", number);

  /* The place where the author looks */
  const folded = () => [...document.querySelectorAll("details")];
  const reload = () => {
    sessionStorage.setItem(KEPT, JSON.stringify({
      page, x: scrollX, y: scrollY, open: folded().map(details => details.open),
      hidden: problems.hidden && problems.dataset.hidden === "yes" ? problems.dataset.text : "", wanted,
    }));
    history.scrollRestoration = "manual";
    location.reload();
  };
  const kept = JSON.parse(sessionStorage.getItem(KEPT) || "{}");
  sessionStorage.removeItem(KEPT);
  const restore = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  let wanted = kept.page === page && kept.wanted;
  if (kept.page === page) {
    folded().forEach((details, i) => { if (i in kept.open) details.open = kept.open[i]; });
    restore();
    addEventListener("load", () => { restore(); history.scrollRestoration = "auto"; });
  }

  /* What is wrong */
  const hide = hidden => {
    problems.hidden = hidden;
    problems.dataset.hidden = hidden ? "yes" : "";
    again.hidden = !hidden || !problems.dataset.text;
  };
  const show = (list, more) => {
    const numbers = { error: 0, warning: 0, remark: more };
    for (const { kind } of list) numbers[kind in numbers ? kind : "warning"]++;
    const errors = numbers.error;
    const title = Object.keys(numbers).filter(kind => numbers[kind])
      .map(kind => count(kind, numbers[kind])).join(", ");
    const text = JSON.stringify([list, more]);
    if (problems.dataset.text === text) return;
    problems.dataset.text = list.length ? text : "";
    problems.classList.toggle("errors", errors > 0);
    find("#title").textContent = again.textContent = title;
    find(".shown").textContent = errors && digest ? texts.shown : "";
    find("ol").replaceChildren(...list.map(problem => {
      const item = element("li", "", problem.kind === "error" ? "error" : "warning");
      item.append(element("div", problem.place, "place"), element("div", problem.message, "message"));
      if (problem.excerpt) item.append(element("pre", problem.excerpt));
      if (problem.hint) item.append(element("div", texts.advice + (language === "fr" ? " : " : ": ") + problem.hint));
      return item;
    }), ...more ? [element("li", count("more", more))] : []);
    for (const pre of root.querySelectorAll("pre")) pre.tabIndex = 0;
    hide(errors ? kept.hidden === text : !wanted || !list.length);
    find("[role=status]").textContent = errors ? title + " – " + list[0].place + " – " + list[0].message : title;
  };
  const away = () => { wanted = false; hide(true); again.focus(); };
  problems.querySelector("button").onclick = away;
  again.onclick = () => { wanted = true; hide(false); problems.querySelector("button").focus(); };
  root.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    if (!parts.hidden) { unfold(false); weight.focus(); }
    else if (!problems.hidden) away();
  });

  /* What the page weighs */
  let fixed = false;
  const unfold = open => {
    parts.hidden = !open;
    weight.setAttribute("aria-expanded", open);
  };
  weight.onclick = () => { fixed = parts.hidden || !fixed; unfold(fixed); };
  weight.onfocus = () => { if (weight.matches(":focus-visible")) unfold(true); };
  bar.onmouseenter = () => { if (!weight.hidden) unfold(true); };
  bar.onmouseleave = () => { if (!fixed) unfold(false); };
  bar.addEventListener("focusout", event => {
    if (!bar.contains(event.relatedTarget) && !fixed) unfold(false);
  });
  const standing = ({ metric, measured, limit, passed, heaviest }) => {
    const row = element("tr", "", passed ? "" : "fails");
    const name = element("th", texts["metric." + metric]);
    name.scope = "row";
    const last = element("td");
    const list = element("ul");
    list.append(...heaviest.map(text => element("li", text)));
    for (const item of list.children) item.style = "border:0;margin:0;padding:0";
    last.append(list);
    row.append(name, element("td", measured), element("td", limit || texts.none), last);
    return row;
  };
  const weigh = async () => {
    const answer = await fetch("/.sobre/weight/" + address);
    if (!answer.ok) return;
    const { standings } = await answer.json();
    if (!standings.length) return;
    const failed = standings.find(one => !one.passed);
    const main = failed || standings.find(one => one.metric === "brotli");
    bar.classList.toggle("over", Boolean(failed));
    const label = texts["metric." + main.metric] + (language === "fr" ? " : " : ": ");
    weight.textContent = label
      + (main.limit ? texts.of.replace("{0}", main.measured).replace("{1}", main.limit) : main.measured)
      + (failed ? ", " + texts.over : "");
    const table = element("table");
    const head = element("tr");
    head.append(...["measure", "measured", "limit", "heaviest"].map(key => {
      const cell = element("th", texts[key]);
      cell.scope = "col";
      return cell;
    }));
    table.createCaption().textContent = texts.weight;
    table.createTHead().append(head);
    table.createTBody().append(...standings.map(standing));
    parts.replaceChildren(table);
    weight.hidden = false;
  };
  if (digest) weigh();

  /* What happens on the disk */
  const events = new EventSource("/.sobre/events/" + address);
  events.onmessage = ({ data }) => {
    const { digest: now, problems: list, more } = JSON.parse(data);
    if (now !== digest && (now || !list.some(problem => problem.kind === "error"))) reload();
    else show(list, more);
  };
  addEventListener("pagehide", () => events.close());
})();
