// Search over the course. The page names all lessons, sections and terms; the index, asked for at the first
// letter typed, says which lesson has which word, by the place of the lesson in that list.
(() => {
  "use strict";
  const form = document.querySelector("[role=search]");
  const field = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const results = document.querySelector(".results");
  const texts = form.dataset;
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+,-./:;<=>?@[]^_`{|}";
  const letters = 7;
  const withPassage = 5;
  const pause = 150;

  // The class Words says what is left out, and what is left of a word.
  const wordsOf = text => window.sobreWords(text).filter(word => !/^(.|\d{1,3})$/.test(word));
  const stem = word => word.replace(/^(.{3,}?)(e+|er|ent|ed|ing)?[sx]?$/, "$1").slice(0, letters);
  const stems = text => wordsOf(text).map(stem);

  const named = ({ href, textContent }) => ({ href, title: textContent, words: stems(textContent) });
  const list = document.querySelector("[data-subjects]");
  const subjects = [...list.querySelectorAll("li")].map(item => {
    const [subject, ...sections] = [...item.querySelectorAll("a")].map(named);
    return { ...subject, sections };
  });
  // Terms and modules are found by their titles alone.
  const pages = subjects.filter(({ href }) => !/#|\/index\.html$/.test(href));
  let index;
  let timer;

  function element(name, ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }

  function link(href, text) {
    const made = element("a", text);
    made.href = href;
    return made;
  }

  // Words, each with a map from pages to a rank from 0 to 1: higher where the word is frequent. The class
  // WordIndex says how they are written.
  function decode(text) {
    const entries = [];
    let word = "";
    text.replace(/(\d)([^A-Z!-/:-@[-`{-~]*)([A-Z!-/:-@[-`{-~]+)/g, (entry, shared, rest, run) => {
      word = word.slice(0, shared) + rest;
      const where = new Map();
      const numbers = [...run].map(sign => signs.indexOf(sign));
      if (run === "~" || run.length === Math.ceil(pages.length / 5)) {
        pages.forEach((page, i) => (run === "~" || (numbers[(i / 5) | 0] >> i % 5) & 1) && where.set(page, 0));
      } else if (pages.length > signs.length) {
        numbers.forEach((n, i) => i % 2 && where.set(pages[numbers[i - 1] * signs.length + n], 1 / i));
      } else {
        numbers.forEach((n, i) => where.set(pages[n], 1 / (1 + i)));
      }
      entries.push([word, where]);
    });
    return entries;
  }

  function load() {
    return (index =
      index ||
      new Promise((resolve, reject) => {
        const script = element("script");
        script.src = texts.index;
        script.onload = () => resolve(decode(self.sobreIndex));
        script.onerror = () => reject((index = null));
        document.head.append(script);
      }));
  }

  // For each word typed, how well it fits a stem: 1, less for the beginning of the last word, 0.
  const testsOf = typed =>
    typed.map((word, i) => other =>
      other === stem(word) ? 1 : i === typed.length - 1 && other.startsWith(word.slice(0, letters)) ? 0.5 : 0
    );
  const fit = (words, test) => Math.max(0, ...words.map(test));
  const fits = (words, tests) => tests.every(test => fit(words, test));

  // Title before heading before text; a title that is just what was typed comes first.
  function search(tests, entries) {
    const ranks = tests.map(test => {
      const rankOf = new Map();
      entries.forEach(([word, where]) => {
        const weight = test(word);
        weight && where.forEach((rank, page) => rankOf.set(page, Math.max(rankOf.get(page) || 0, weight * rank)));
      });
      return rankOf;
    });
    return subjects
      .filter(subject => fits(subject.words, tests) || ranks.every(rankOf => rankOf.has(subject)))
      .map(subject => {
        const { words, sections } = subject;
        const score = tests.reduce((sum, test, i) => {
          const headings = sections.map(section => fit(section.words, test));
          return sum + 8 * fit(words, test) + 3 * Math.max(0, ...headings) + (ranks[i].get(subject) || 0);
        }, 9 * (words.length === tests.length && fits(words, tests)));
        return { ...subject, score, section: sections.find(section => fits(section.words, tests)) };
      })
      .sort((a, b) => b.score - a.score);
  }

  // With the glossary for a term, the module for a lesson.
  function show({ href, title, section }, tests, withPassage) {
    const place = href.includes("#") ? href.split("#")[0] : href.replace(/[^/]*$/, "index.html");
    const around = subjects.find(other => other.href === place && place !== href);
    const found = section ? link(section.href, title + " · " + section.title) : link(href, title);
    const item = element("li", found, " ", element("small", around ? around.title : ""));
    withPassage && passage(found, tests, item);
    return item;
  }

  // From the page itself, which a browser does not give out when it was opened from a folder.
  async function passage({ href, hash, protocol }, tests, item) {
    if (!protocol.startsWith("http")) {
      return;
    }
    try {
      const html = await (await fetch(href, { cache: "force-cache" })).text();
      const page = new DOMParser().parseFromString(html, "text/html");
      const start = page.getElementById(decodeURIComponent(hash.slice(1)));
      const blocks = [...page.querySelectorAll("main p, main li, main dd")].filter(block => !block.closest("form, nav"));
      const count = block => tests.filter(test => fit(stems(block.textContent), test)).length;
      const best = start ? start.nextElementSibling : blocks.reduce((a, b) => (count(b) > count(a) ? b : a));
      item.append(element("p", ...marked(best.textContent, tests)));
    } catch (unreachable) {
      // The result stays without a passage.
    }
  }

  // Some words around the first that fits; those that fit in marks.
  function marked(text, tests) {
    const length = 56;
    const pieces = text.trim().split(/([\p{L}\p{N}\p{M}]+)/u);
    const hits = pieces.map(piece => tests.some(test => fit(stems(piece), test)));
    const from = Math.max(0, hits.indexOf(true) - 16);
    const shown = pieces.map((piece, i) => (hits[i] ? element("mark", piece) : piece)).slice(from, from + length);
    return [from ? "… " : "", ...shown, from + length < pieces.length ? " …" : ""];
  }

  // What was typed, with the word that is nowhere replaced by one of a title that has up to two letters of it
  // wrong, missing or too many.
  function nearest(typed, tests, entries) {
    const wrong = typed.find((word, i) => !entries.some(([other]) => tests[i](other))) || "";
    const near = [...wrong].map((letter, i) => wrong.slice(0, i) + ".{0,3}" + wrong.slice(i + 2));
    const words = list.textContent.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu);
    const best = words.find(word => RegExp("^(" + near.join("|") + ")$").test(wordsOf(word)[0]));
    return wrong.length > 3 && best && typed.map(word => (word === wrong ? best : word)).join(" ");
  }

  async function run() {
    const query = field.value;
    const typed = wordsOf(query);
    const tests = testsOf(typed);
    const entries = typed.length ? await load().catch(() => null) : [];
    if (field.value !== query) {
      return;
    }
    try {
      history.replaceState(null, "", "?q=" + encodeURIComponent(query));
    } catch (folder) {
      // Some browsers keep the address of a page that was opened from a folder.
    }
    const found = typed.length && entries ? search(tests, entries) : [];
    const message = !entries
      ? texts.failedToLoad
      : typed.length && texts[found.length > 1 ? "other" : found.length ? "one" : "none"];
    status.textContent = message ? message.replace("{0}", found.length || query) : "";
    results.replaceChildren(...found.map((result, i) => show(result, tests, i < withPassage)));
    const guess = message && entries && !found.length && nearest(typed, tests, entries);
    if (guess) {
      status.append(" ", link("?q=" + encodeURIComponent(guess), texts.nearest.replace("{0}", guess)));
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  });
  form.addEventListener("submit", async event => {
    event.preventDefault();
    clearTimeout(timer);
    await run();
    const first = results.querySelector("a");
    first && first.click();
  });
  form.hidden = false;
  field.value = field.value || new URLSearchParams(location.search).get("q") || "";
  field.value && run();
})();
