// What a learner did in the few characters that an LMS keeps; the course model tells the layout (StateLayout).
// Seen lessons are a set of keys; answers, results of tests and dates of actions are maps by key.
(() => {
  "use strict";
  const day = 24 * 3600 * 1000;
  const epoch = Date.UTC(2020, 0, 1);

  function pack({ seen, answers, results, actions }) {
    let state = "1~" + [...seen].join("");
    for (const [key, { attempts, score, response }] of answers) {
      state += "~" + key + Math.min(attempts, 35).toString(36) + score.toString(36).padStart(2, "0") + response;
    }
    for (const [key, score] of results) {
      state += "~=" + key + score.toString(36).padStart(2, "0");
    }
    const plan = [...actions].map(([key, { due, done }]) => key + packDate(done || due) + (done ? 1 : 0));
    return state + (plan.length ? "~!" + plan.join("") : "");
  }

  // Dates are days since 2020, in three digits of base 36: enough until 2147.
  function packDate(date) {
    const days = Math.round((Date.parse(date) - epoch) / day) || 0;
    return Math.min(Math.max(days, 0), 46655).toString(36).padStart(3, "0");
  }

  function unpackDate(packed) {
    return new Date(epoch + parseInt(packed, 36) * day).toISOString().slice(0, 10);
  }

  // What is malformed is left out.
  function unpack(state) {
    const found = { seen: new Set(), answers: new Map(), results: new Map(), actions: new Map() };
    const [version, lessons, ...parts] = state.split("~");
    if (version !== "1" || lessons === undefined || lessons.length % 3) {
      return found;
    }
    for (const key of lessons.match(/.../g) || []) {
      found.seen.add(key);
    }
    for (const part of parts) {
      if (part[0] === "=") {
        unpackResult(part, found.results);
      } else if (part[0] === "!") {
        unpackPlan(part, found.actions);
      } else {
        unpackAnswer(part, found.answers);
      }
    }
    return found;
  }

  function unpackAnswer(part, answers) {
    const [, key, attempts, score, response] = /^(...)([0-9a-z])([0-9a-z]{2})(.*)$/.exec(part) || [];
    if (parseInt(score, 36) <= 100) {
      answers.set(key, { attempts: parseInt(attempts, 36), score: parseInt(score, 36), response });
    }
  }

  function unpackResult(part, results) {
    const [, key, score] = /^=(...)([0-9a-z]{2})$/.exec(part) || [];
    if (parseInt(score, 36) <= 100) {
      results.set(key, parseInt(score, 36));
    }
  }

  function unpackPlan(part, actions) {
    for (const [, key, date, done] of part.slice(1).matchAll(/(...)([0-9a-z]{3})([01])/g)) {
      actions.set(key, { due: unpackDate(date), done: done === "1" ? unpackDate(date) : "" });
    }
  }

  // A word may hold any character; in the state it is base64url of its UTF-8.
  function packWord(text) {
    const bytes = String.fromCharCode(...new TextEncoder().encode(text));
    return btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  }

  function unpackWord(packed) {
    try {
      const bytes = atob(packed.replace(/-/g, "+").replace(/_/g, "/"));
      return new TextDecoder().decode(Uint8Array.from(bytes, c => c.charCodeAt(0)));
    } catch (malformed) {
      return "";
    }
  }

  // A short number by which a state is known again.
  const mark = state => [...state].reduce((sum, character) => (Math.imul(sum, 31) + character.codePointAt(0)) | 0, 0);

  window.sobrePacked = { pack, unpack, packWord, unpackWord, mark };
})();
