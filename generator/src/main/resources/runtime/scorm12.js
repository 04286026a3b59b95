// The session with an LMS (SCORM 1.2 RTE), held by the launch page while the frame shows the course.
// Pages with activities find it as parent.sobre.
(() => {
  "use strict";
  const { pack, unpack, packWord, unpackWord } = window.sobrePacked;
  const { findApi, clock, time, reported, type } = window.sobreScorm12;
  const { testResult, answersResult, statusOf } = window.sobreCompletion;
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
  // What the LMS should hold, what it has accepted, and the interactions that it has not accepted yet.
  const wanted = new Map();
  const accepted = new Map();
  let interactions = [];
  let nextInteraction = 0;
  let api = null;
  let readOnly = true;
  let finished = false;
  let status = "";

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
    resume(unpack(get("cmi.suspend_data")));
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

  function judge() {
    const share = config.pages.length ? (100 * seen.size) / config.pages.length : 100;
    const result = config.finalTest
      ? testResult(results.get(config.finalTest))
      : answersResult(activityOf.values(), answers);
    if (!isDone()) {
      status = statusOf(config, share, result);
    }
    // Moodle records 0 for a completed course without a score.
    if (result.graded || isDone()) {
      want("cmi.core.score.min", 0);
      want("cmi.core.score.max", 100);
      want("cmi.core.score.raw", result.graded ? Math.floor(result.score + 1e-9) : 100);
    }
    want("cmi.core.lesson_status", status);
    want("cmi.core.exit", isDone() ? "" : "suspend");
    want("cmi.suspend_data", pack({ seen, answers, results, actions }));
  }

  // Keys that this version of the course no longer has are dropped.
  function resume(state) {
    const pages = new Set(keyOfPage.values());
    const keys = [...activityOf.values()].map(({ key }) => key);
    for (const key of state.seen) {
      if (pages.has(key)) {
        seen.add(key);
      }
    }
    take(state.answers, answers, new Set(keys));
    take(state.results, results, new Set(testKeys.values()));
    take(state.actions, actions, new Set(actionKeys.values()));
  }

  function take(from, into, known) {
    for (const [key, value] of from) {
      if (known.has(key)) {
        into.set(key, value);
      }
    }
  }

  const isWords = type => type === "fill-in" || type === "cloze";

  function report(id, result, weight) {
    const at = "cmi.interactions." + nextInteraction++ + ".";
    interactions.push([
      [at + "id", id],
      [at + "type", type(result.type)],
      [at + "time", time(new Date())],
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

  const notes = () => window.sobreNotes(config.course, api ? get("cmi.core.student_id") : "");

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
        return notes().get(id);
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
        notes().set(id, value);
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
