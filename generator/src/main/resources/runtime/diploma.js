// The certificate of a learner who has passed, and the check of its code. A code has twenty digits of base 32:
// four of the course, three of its version, five of day and score, six of all these with the name, two that
// find slips. Whoever reads this can make one: a code shows that name, course, day and score belong together.
(() => {
  "use strict";
  const language = document.documentElement.lang;
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const first = Date.UTC(2020, 0, 1);
  const day = 24 * 3600 * 1000;
  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);
  const shown = date => new Date(date + "T12:00").toLocaleDateString(language, { dateStyle: "long" });

  // FNV-1a of 32 bits over UTF-16 units, its bits mixed as MurmurHash3 ends.
  function digest(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  // The last digits of a number.
  function written(number, length) {
    let text = "";
    for (let rest = number; text.length < length; rest = Math.floor(rest / 32)) {
      text = digits[rest % 32] + text;
    }
    return text;
  }

  const value = text => [...text].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0);
  // 1021 is the largest prime below 32 × 32: one wrong digit, or two swapped, always change the rest.
  const check = text => written([...text].reduce((sum, digit) => (sum * 32 + digits.indexOf(digit)) % 1021, 0), 2);
  const ofCourse = course => written(digest(course), 4);
  const ofVersion = version => written(digest(version), 3);
  const ofName = (head, course, name) => written(digest([head, course, ...window.sobreWords(name)].join(" ")), 6);

  function codeOf(course, version, score, date, name) {
    const days = Math.round((Date.parse(date) - first) / day);
    const head = ofCourse(course) + ofVersion(version) + written(days * 128 + score, 5);
    const body = head + ofName(head, course, name);
    return (body + check(body)).replace(/.{4}(?=.)/g, "$&-");
  }

  function setUpDiploma(panel) {
    const texts = panel.dataset;
    const { course, version } = texts;
    const form = panel.querySelector("form");
    const sheet = document.querySelector("[data-sheet]");
    const best = window.sobreMemory.get("tests", texts.result);
    const [name, date] = form.querySelectorAll("input");
    const badge = document.querySelector("[data-badge]");
    let made = {};
    if (!best || best.score < Number(texts.pass)) {
      panel.querySelector("[role=status]").textContent = best ? fill(texts.missing, best.score, texts.pass) : texts.none;
      return;
    }
    panel.querySelector("[data-need]").hidden = true;
    form.hidden = false;
    const now = new Date();
    date.value = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    form.addEventListener("submit", event => {
      event.preventDefault();
      const who = name.value.trim().replace(/\s+/g, " ");
      if (!who || !date.value) {
        return;
      }
      const filled = {
        name: who,
        score: fill(texts.percent, best.score),
        date: shown(date.value),
        code: codeOf(course, version, best.score, date.value, who),
        address: texts.address || new URL("verify.html", location.href).href
      };
      made = { name: who, date: date.value, score: best.score, code: filled.code };
      for (const place of sheet.querySelectorAll("[data-fill]")) {
        place.textContent = filled[place.dataset.fill];
      }
      sheet.hidden = false;
      sheet.tabIndex = -1;
      sheet.focus();
    });
    document.querySelector("[data-print]").addEventListener("click", () => window.print());
    badge &&
      badge.addEventListener("click", () =>
        window.sobreTakeaway.download(course + "-badge.json", "application/ld+json", window.sobreBadge(made))
      );
  }

  function setUpCheck(form) {
    const texts = form.dataset;
    const [name, code] = form.querySelectorAll("input");

    function answer() {
      const text = code.value
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, "")
        .replace(/O/g, "0")
        .replace(/[IL]/g, "1");
      const body = text.slice(0, 18);
      const head = text.slice(0, 12);
      if (text.length !== 20 || text.includes("U") || check(body) !== text.slice(18)) {
        return texts.slip;
      }
      if (head.slice(0, 4) !== ofCourse(texts.course)) {
        return texts.other;
      }
      if (text.slice(12, 18) !== ofName(head, texts.course, name.value)) {
        return texts.name;
      }
      const number = value(head.slice(7));
      const date = new Date(first + Math.floor(number / 128) * day).toISOString().slice(0, 10);
      const same = head.slice(4, 7) === ofVersion(texts.version);
      return fill(texts.valid, number % 128, shown(date)) + " " + fill(same ? texts.same : texts.changed, texts.version);
    }

    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      form.querySelector("[role=status]").textContent = answer();
    });
  }

  const panel = document.querySelector("[data-diploma]");
  const form = document.querySelector("[data-verify]");
  panel && setUpDiploma(panel);
  form && setUpCheck(form);
})();
