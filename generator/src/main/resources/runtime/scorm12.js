// The session with an LMS (SCORM 1.2 RTE), held by the launch page while the frame shows the course.
// Pages with activities find it as parent.sobre.
(() => {
  "use strict";
  const config = JSON.parse(document.getElementById("sobre-config").textContent);
  const frame = document.querySelector("iframe");
  const notice = document.querySelector("[role=status]");
  const base = decodeURI(new URL(".", location.href).pathname);
  const started = Date.now();
  const activityOf = new Map(
    config.activities.map(([key, id, weight, attempts]) => [id, { key, id, weight, attempts }])
  );
  const keyOfPage = new Map(config.pages.map(([key, path]) => [path, key]));
  const seen = new Set();
  const answers = new Map();
  const testKeys = new Map(config.tests.map(([key, id]) => [id, key]));
  const actionKeys = new Map(config.actions.map(([key, id]) => [id, key]));
  // By key: the best score of a test, the dates of an action.
  const results = new Map();
  const actions = new Map();
  const day = 24 * 3600 * 1000;
  const epoch = Date.UTC(2020, 0, 1);
  // What the LMS should hold, what it has accepted, and the interactions that it has not accepted yet.
  const wanted = new Map();
  const accepted = new Map();
  let interactions = [];
  let nextInteraction = 0;
  let api = null;
  let readOnly = true;
  let finished = false;
  let status = "";

  function findApi(start) {
    let win = start;
    for (let depth = 0; win && depth < 50; depth++) {
      try {
        if (win.API) {
          return win.API;
        }
      } catch (otherOrigin) {
        // A window of another site may still have our LMS above it.
      }
      if (win.parent === win) {
        break;
      }
      win = win.parent;
    }
    return null;
  }

  function call(name, ...values) {
    try {
      return String(api[name](...values));
    } catch (refused) {
      return "false";
    }
  }

  function get(element) {
    const value = call("LMSGetValue", element);
    return value === "false" || value === "null" || value === "undefined" ? "" : value;
  }

  function say(text) {
    notice.textContent = text;
    notice.hidden = !text;
  }

  function start() {
    api = findApi(window) || findApi(window.opener);
    if (!api || call("LMSInitialize", "") !== "true") {
      api = null;
      say(notice.dataset.absent);
      return;
    }
    const mode = get("cmi.core.lesson_mode");
    readOnly = mode === "review" || mode === "browse";
    unpack(get("cmi.suspend_data"));
    status = get("cmi.core.lesson_status");
    accepted.set("cmi.core.lesson_status", status);
    if (readOnly) {
      say(notice.dataset.review);
      return;
    }
    nextInteraction = Number(get("cmi.interactions._count")) || 0;
    if (status !== "passed" && status !== "completed" && status !== "failed") {
      status = "incomplete";
    }
    want("cmi.core.lesson_status", status);
    want("cmi.core.exit", isDone() ? "" : "suspend");
    save();
  }

  function isDone() {
    return status === "passed" || status === "completed";
  }

  function want(element, value) {
    wanted.set(element, String(value));
  }

  // Sends what the LMS does not hold yet. What it refuses is sent again the next time.
  function send() {
    let fine = true;
    for (const [element, value] of wanted) {
      if (accepted.get(element) !== value) {
        if (call("LMSSetValue", element, value) === "true") {
          accepted.set(element, value);
        } else {
          fine = false;
        }
      }
    }
    while (fine && interactions.length) {
      const group = interactions[0];
      while (fine && group.length) {
        fine = call("LMSSetValue", group[0][0], group[0][1]) === "true";
        if (fine) {
          group.shift();
        }
      }
      if (fine) {
        interactions.shift();
      }
    }
    return fine;
  }

  function save() {
    if (!api || readOnly || finished) {
      return;
    }
    judge();
    want("cmi.core.session_time", clock(Date.now() - started));
    const fine = send();
    const kept = call("LMSCommit", "") === "true";
    say(fine && kept ? "" : notice.dataset.lost);
  }

  function finish() {
    if (!api || finished) {
      return;
    }
    if (!readOnly) {
      judge();
      want("cmi.core.session_time", clock(Date.now() - started));
      send();
    }
    finished = true;
    call("LMSFinish", "");
  }

  function finalResult() {
    const score = results.get(config.finalTest);
    return { score: score || 0, graded: score !== undefined, allDone: score !== undefined };
  }

  function answersResult() {
    let weights = 0;
    let points = 0;
    let allDone = true;
    for (const { key, weight, attempts } of activityOf.values()) {
      const answer = answers.get(key);
      weights += weight;
      points += answer ? weight * answer.score : 0;
      allDone = allDone && !!answer && (answer.score === 100 || (attempts > 0 && answer.attempts >= attempts));
    }
    return { score: weights ? points / weights : 0, graded: answers.size > 0, allDone };
  }

  // The rules of course.yml.
  function judge() {
    const { score, graded, allDone } = config.finalTest ? finalResult() : answersResult();
    const pages = !config.pages.length || (100 * seen.size) / config.pages.length >= config.pagesRequired;
    if (!isDone()) {
      if (config.scoreRequired === null) {
        status = pages ? "completed" : "incomplete";
      } else if (pages && score >= config.scoreRequired) {
        status = "passed";
      } else {
        status = pages && allDone ? "failed" : "incomplete";
      }
    }
    // Moodle records 0 for a completed course without a score.
    if (graded || isDone()) {
      want("cmi.core.score.min", 0);
      want("cmi.core.score.max", 100);
      want("cmi.core.score.raw", graded ? Math.floor(score + 1e-9) : 100);
    }
    want("cmi.core.lesson_status", status);
    want("cmi.core.exit", isDone() ? "" : "suspend");
    want("cmi.suspend_data", pack());
  }

  function pack() {
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

  // Keys of lessons and activities that this version of the course no longer has are dropped.
  function unpack(state) {
    const parts = state.split("~");
    if (parts[0] !== "1" || parts.length < 2 || parts[1].length % 3) {
      return;
    }
    const pages = new Set(keyOfPage.values());
    const activities = new Set([...activityOf.values()].map(({ key }) => key));
    for (const key of parts[1].match(/.../g) || []) {
      if (pages.has(key)) {
        seen.add(key);
      }
    }
    for (const part of parts.slice(2)) {
      if (part[0] === "=") {
        unpackResult(part);
        continue;
      }
      if (part[0] === "!") {
        unpackPlan(part);
        continue;
      }
      const [, key, attempts, score, response] = /^(...)([0-9a-z])([0-9a-z]{2})(.*)$/.exec(part) || [];
      if (activities.has(key) && parseInt(score, 36) <= 100) {
        answers.set(key, { attempts: parseInt(attempts, 36), score: parseInt(score, 36), response });
      }
    }
  }

  function unpackResult(part) {
    const [, key, score] = /^=(...)([0-9a-z]{2})$/.exec(part) || [];
    if ([...testKeys.values()].includes(key) && parseInt(score, 36) <= 100) {
      results.set(key, parseInt(score, 36));
    }
  }

  function unpackPlan(part) {
    const known = new Set(actionKeys.values());
    for (const [, key, date, done] of part.slice(1).matchAll(/(...)([0-9a-z]{3})([01])/g)) {
      if (known.has(key)) {
        actions.set(key, { due: unpackDate(date), done: done === "1" ? unpackDate(date) : "" });
      }
    }
  }

  const isWords = type => type === "fill-in" || type === "cloze";

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

  const two = number => String(number).padStart(2, "0");

  function clock(milliseconds) {
    const seconds = Math.min(Math.floor(milliseconds / 1000), 35999999);
    return two(Math.floor(seconds / 3600)) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  }

  // SCORM 1.2 RTE 3.4.4: a choice is letters joined by commas, true-false is t or f, a matching is pairs
  // of number and letter, a sequencing is letters in order; words of several gaps stand one after the other.
  function reported(type, response) {
    if (type === "single" || type === "multiple") {
      return [...response].map(index => String.fromCharCode(97 + parseInt(index, 36))).join(",");
    }
    if (type === "true-false") {
      return response === "1" ? "t" : "f";
    }
    if (type === "matching" || type === "categorise") {
      return [...response]
        .map((letter, i) => (i + 1).toString(36) + "." + letter)
        .filter(pair => !pair.endsWith("-"))
        .join(",");
    }
    if (type === "ordering") {
      return [...response].join(",");
    }
    return response.replace(/\n/g, ", ").replace(/\s+/g, " ").slice(0, 255);
  }

  const interactionTypes = {
    single: "choice",
    multiple: "choice",
    cloze: "fill-in",
    categorise: "matching",
    ordering: "sequencing"
  };

  function report(id, result, weight) {
    const type = interactionTypes[result.type] || result.type;
    const now = new Date();
    const at = "cmi.interactions." + nextInteraction++ + ".";
    interactions.push([
      [at + "id", id],
      [at + "type", type],
      [at + "time", two(now.getHours()) + ":" + two(now.getMinutes()) + ":" + two(now.getSeconds())],
      [at + "correct_responses.0.pattern", reported(result.type, result.pattern)],
      [at + "weighting", String(weight)],
      [at + "student_response", reported(result.type, result.response)],
      [at + "result", { 0: "wrong", 100: "correct" }[result.score] || String(result.score / 100)]
    ]);
  }

  function arrived() {
    let path = "";
    try {
      path = decodeURI(frame.contentWindow.location.pathname);
      frame.title = frame.contentDocument.title;
      // Another site in this frame would be refused, or mistaken for the course.
      for (const link of frame.contentDocument.links) {
        if (link.origin !== location.origin) {
          link.target = "_blank";
          link.rel = "noopener";
        }
      }
    } catch (otherOrigin) {
      return;
    }
    const page = path.startsWith(base) ? path.slice(base.length) : "";
    if (keyOfPage.has(page)) {
      seen.add(keyOfPage.get(page));
      want("cmi.core.lesson_location", page);
      save();
    }
  }

  // What nobody scores stays in this browser, for this learner: an LMS needs none of it, and has no room.
  const notesKey = () => "sobre:" + config.course + ":" + (api ? get("cmi.core.student_id") : "");

  function notes() {
    try {
      return JSON.parse(localStorage.getItem(notesKey())) || {};
    } catch (noStorage) {
      return {};
    }
  }

  function keepNote(id, value) {
    try {
      localStorage.setItem(notesKey(), JSON.stringify({ ...notes(), [id]: value || undefined }));
    } catch (noStorage) {
      // What cannot be kept still shows until the page closes.
    }
  }

  window.sobre = {
    get readOnly() {
      return !!api && readOnly;
    },
    recall(id, type) {
      const activity = activityOf.get(id);
      const answer = activity && answers.get(activity.key);
      return answer
        ? { ...answer, response: isWords(type) ? unpackWord(answer.response) : answer.response }
        : null;
    },
    // Without an entry in the state, it is a question of a test: it is sent with the test's score, which follows.
    record(id, result) {
      if (api && readOnly) {
        return;
      }
      const activity = activityOf.get(id);
      if (activity) {
        const response = isWords(result.type) ? packWord(result.response) : result.response;
        answers.set(activity.key, { attempts: result.attempts, score: result.score, response });
      }
      if (api) {
        report(id, result, activity ? activity.weight : 1);
      }
      if (activity) {
        save();
      }
    },
    get(kind, id) {
      if (kind === "notes") {
        return notes()[id] || null;
      }
      if (kind === "tests") {
        const score = results.get(testKeys.get(id));
        return score === undefined ? null : { score };
      }
      return actions.get(actionKeys.get(id)) || null;
    },
    set(kind, id, value) {
      if (api && readOnly) {
        return;
      }
      if (kind === "notes") {
        keepNote(id, value);
        return;
      }
      if (kind === "tests") {
        results.set(testKeys.get(id), value.score);
      } else if (value) {
        actions.set(actionKeys.get(id), value);
      } else {
        actions.delete(actionKeys.get(id));
      }
      save();
    },
    clearActions() {
      actions.clear();
      save();
    },
    // What the pages keep without an LMS, see store.js.
    state() {
      const byId = (keys, values) =>
        Object.fromEntries([...keys].filter(([, key]) => values.has(key)).map(([id, key]) => [id, values.get(key)]));
      const idOf = path => /([^/]*?)(\.html)?$/.exec(path)[1];
      return {
        v: 1,
        last: idOf(wanted.get("cmi.core.lesson_location") || ""),
        lessons: Object.fromEntries([...keyOfPage].filter(([, key]) => seen.has(key)).map(([path]) => [idOf(path), 1])),
        tests: Object.fromEntries(Object.entries(byId(testKeys, results)).map(([id, score]) => [id, { score }])),
        actions: byId(actionKeys, actions)
      };
    }
  };

  start();
  frame.addEventListener("load", arrived);
  const last = api ? get("cmi.core.lesson_location") : "";
  frame.src = keyOfPage.has(last) ? encodeURI(last) : config.home;
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
  addEventListener("pagehide", finish);
  // A page that comes back from the browser's cache has closed its session: open a new one.
  addEventListener("pageshow", event => event.persisted && location.reload());
})();
