// Shows on lists of lessons what the learner has done: a word at each lesson seen, a bar for each module, the
// best result of a test, and on the home page the way back to the last lesson.
(() => {
  "use strict";
  const { key, read, values, lessonOf } = window.sobreStore;
  const texts = document.currentScript.dataset;
  const fill = (text, ...parts) => parts.reduce((filled, part, i) => filled.replace("{" + i + "}", part), text);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  function textAfter(element) {
    const text = new Text();
    element.append(text);
    return text;
  }

  const lists = all("[data-lessons]").map(list => ({
    list,
    bar: null,
    lessons: all("a", list).map(link => {
      const item = link.closest("li");
      return { id: lessonOf(link.pathname), link, item, mark: textAfter(item.querySelector("small")) };
    })
  }));
  const lessons = lists.flatMap(list => list.lessons);
  const tests = all("[data-score]").map(element => ({ id: element.dataset.score, mark: textAfter(element) }));
  const start = document.querySelector("[data-resume]");
  const first = start && { text: start.textContent, href: start.href };

  function newBar(list) {
    const label = document.createElement("label");
    label.className = "bar";
    label.append(new Text(), document.createElement("progress"));
    list.before(label);
    return label;
  }

  function show() {
    const state = read();
    const seen = values(state, "lessons");
    const results = values(state, "tests");
    const score = id => (results.has(id) ? fill(texts.score, Object(results.get(id)).score) : "");
    for (const { id, item, mark } of lessons) {
      item.classList.toggle("seen", seen.has(id));
      mark.data = seen.has(id) ? " · " + texts.seen : "";
    }
    for (const { id, mark } of tests) {
      mark.data = score(id) && " · " + score(id);
    }
    for (const entry of lists) {
      const chapter = entry.list.dataset.lessons;
      const count = entry.lessons.filter(({ id }) => seen.has(id)).length;
      const best = score("chapter-" + chapter);
      if (chapter && (entry.bar || count || best)) {
        entry.bar = entry.bar || newBar(entry.list);
        entry.bar.hidden = !count && !best;
        const [text, progress] = entry.bar.childNodes;
        text.data = fill(texts.count, count, entry.lessons.length) + (best && " · " + best) + " ";
        progress.max = entry.lessons.length;
        progress.value = count;
      }
    }
    if (start) {
      const some = lessons.some(({ id }) => seen.has(id));
      const next = some && (lessons.find(({ id }) => id === state.last) || lessons.find(({ id }) => !seen.has(id)));
      start.textContent = next ? fill(start.dataset.resume, next.link.textContent) : first.text;
      start.href = next ? next.link.href : first.href;
    }
  }

  show();
  addEventListener("storage", event => (event.key === key || !event.key) && show());
  // The page may come back from the browser's cache, after a lesson.
  addEventListener("pageshow", event => event.persisted && show());
})();
