// A test: draws questions from the pools that the page names, shows them, counts, and says what to read again.
(() => {
  "use strict";
  const memory = window.sobreMemory;
  const box = document.querySelector("[data-test]");
  const { test, form, count, pass } = box.dataset;
  const texts = box.dataset;
  const start = box.querySelector("button");
  const status = box.querySelector("[role=status]");
  const list = box.querySelector(".questions");
  const links = [...document.querySelectorAll("[data-pool]")];
  const controls = "input, select, button:not([hidden])";
  let drawn = [];
  let warned = false;

  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);

  function made(name, ...content) {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  }

  function link(url, text) {
    const leading = made("a", text);
    leading.href = url;
    return leading;
  }

  function load(url) {
    return new Promise((resolve, reject) => {
      const script = made("script");
      script.src = url;
      script.onload = () => {
        script.remove();
        resolve(window.sobrePools.pop());
      };
      script.onerror = reject;
      document.head.append(script);
    });
  }

  // One pool after the other: each script leaves its questions in the same place.
  async function pools() {
    const loaded = [];
    for (const { dataset } of links) {
      loaded.push(await load(dataset.pool));
    }
    return loaded;
  }

  function shuffle(items) {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    return shuffled;
  }

  // As many from each pool as the count allows, so that no chapter is left out.
  function draw(all) {
    const shuffled = shuffle(all.map(shuffle));
    const found = [];
    for (let round = 0; found.length < count && shuffled.some(pool => pool.length > round); round++) {
      for (const pool of shuffled) {
        if (pool.length > round && found.length < count) {
          found.push(pool[round]);
        }
      }
    }
    return shuffle(found);
  }

  function show(questions) {
    warned = false;
    list.replaceChildren();
    drawn = questions.map(([id, lesson, title, html], i) => {
      const item = made("li");
      item.innerHTML = html;
      list.append(item);
      const element = item.querySelector("form");
      element.addEventListener("submit", event => event.preventDefault());
      element.querySelector(".answer").hidden = true;
      return { id, lesson, title, item, element, answer: window.sobreAnswer(element), number: i + 1 };
    });
    const end = made("button", texts.submit);
    end.addEventListener("click", () => submit(end));
    list.after(end);
    start.hidden = true;
    say();
    list.querySelector(controls).focus();
  }

  function say(...lines) {
    status.replaceChildren(...lines.map(text => made("p", text)));
  }

  async function begin() {
    start.disabled = true;
    try {
      show(draw(await pools()));
    } catch (unreachable) {
      say(texts.failedToLoad);
    }
    start.disabled = false;
  }

  function submit(end) {
    const open = drawn.filter(({ answer }) => answer.read() === null);
    if (open.length && !warned) {
      warned = true;
      say(fill(texts.open, open.length));
      end.before(status);
      open[0].element.querySelector(controls).focus();
      return;
    }
    end.remove();
    box.prepend(status);
    const again = new Map();
    let points = 0;
    for (const question of drawn) {
      const score = question.answer.read() === null ? 0 : question.answer.score();
      points += score;
      judge(question, score);
      if (score < 1) {
        again.set(question.lesson, question.title);
      }
    }
    const score = Math.floor((100 * points) / drawn.length + 1e-9);
    memory.set("tests", test, best({ score }));
    result(score, again);
  }

  function best(result) {
    const before = memory.get("tests", test);
    return before && before.score > result.score ? before : result;
  }

  function judge({ id, lesson, title, element, answer }, score) {
    const answered = answer.read() !== null;
    const verdict = element.querySelector("[role=status]");
    const word = made("strong", score === 1 ? texts.right : score > 0 ? texts.partly : texts.wrong);
    verdict.removeAttribute("role");
    verdict.className = "verdict " + (score === 1 ? "right" : "wrong");
    verdict.replaceChildren(word);
    if (answered) {
      answer.mark();
      for (const feedback of answer.feedback()) {
        verdict.append(made("p", ...[...feedback.childNodes].map(node => node.cloneNode(true))));
      }
      memory.record(id, {
        type: element.dataset.activity,
        response: answer.read(),
        pattern: answer.pattern,
        score: Math.round(100 * score),
        attempts: 1,
        test
      });
    }
    if (score < 1) {
      element.querySelector(".answer").hidden = false;
      verdict.append(made("p", texts.see, " ", link(lesson, title)));
    }
    for (const input of element.querySelectorAll(controls)) {
      input.disabled = true;
    }
  }

  // The way to the certificate, for who has passed.
  const diploma = score => (texts.diploma && score >= pass ? [link(texts.diploma, texts.diplomaTitle)] : []);

  function result(score, again) {
    const lines = [fill(texts.score, score)];
    if (form !== "entry") {
      lines.push(score >= pass ? texts.passed : fill(texts.missed, pass), ...diploma(score));
    } else if (!again.size) {
      lines.push(texts.known);
    }
    say(...lines);
    if (again.size) {
      const lessons = [...again].map(([url, title]) => made("li", link(url, title)));
      status.append(made("p", texts.again), made("ul", ...lessons));
    }
    start.textContent = texts.restart;
    start.hidden = false;
    status.after(start.parentElement);
    status.tabIndex = -1;
    status.focus();
  }

  const before = memory.get("tests", test);
  if (before) {
    say(fill(texts.before, before.score), ...diploma(before.score));
  }
  start.parentElement.hidden = false;
  start.addEventListener("click", begin);
})();
