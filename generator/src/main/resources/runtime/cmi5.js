// cmi5 (spec "Quartz", over xAPI 1.0.3): statements, see statements.js, and a state document that holds what the learner
// did. What may have been lost on its way is sent once more, in a later visit too. Section numbers are those of the cmi5
// specification.
(() => {
  "use strict";
  const { span } = window.sobreInteractions;
  const query = new URLSearchParams(location.search);
  // 8.1: what the LMS adds to the address.
  const [endpoint, fetchUrl, agent, registration, activityId] = [
    "endpoint",
    "fetch",
    "actor",
    "registration",
    "activityId"
  ].map(name => query.get(name) || "");
  const base = endpoint.replace(/\/?$/, "/");
  // A request that takes longer than that is one without an answer.
  const patience = 30000;
  let actor = null;
  try {
    actor = JSON.parse(agent);
  } catch (malformed) {
    // No learner, no LMS.
  }
  const found = !!(endpoint && fetchUrl && actor && registration && activityId);

  // 8.2: the token is given once. As long as the tab lives it is kept for this launch, { token, opened, ended, memory },
  // since a browser may drop a page and load it again.
  const place = "sobre-cmi5:" + fetchUrl;
  let kept = {};
  try {
    kept = JSON.parse(sessionStorage.getItem(place)) || {};
  } catch (none) {
    // Then this page is on its own.
  }

  function keep(more) {
    Object.assign(kept, more);
    try {
      sessionStorage.setItem(place, JSON.stringify(kept));
    } catch (refused) {
      // A page that is loaded again then cannot go on with the session.
    }
  }

  let opening = false;
  let launch = {};
  let defined = null;
  let answered = null;
  // What the LRS holds: verbs that count once a registration, and the state document as we wrote it last.
  let told = new Set();
  let stored = "";
  // Ids of the statements on their way.
  const flying = new Set();
  let answering = false;
  let started = 0;
  // Whether the last request had an answer.
  let reached = true;

  async function request(url, init, label) {
    let status = 0;
    let answer = null;
    try {
      // What is on its way stays so when the page goes; browsers let no more than 64 KiB.
      const keepalive = (init.body || "").length < 60000 && init.method !== "GET";
      const signal = AbortSignal.timeout && AbortSignal.timeout(patience);
      const response = await fetch(url, { ...init, keepalive, signal });
      ({ status } = response);
      answer = await response.json();
    } catch (lost) {
      // No network, or no document.
    }
    const fine = status >= 200 && status < 300;
    reached = status > 0;
    window.sobreDebug && window.sobreDebug(init.method, [label, init.body], status, fine ? "0" : String(status));
    // Refused: not for want of permission, time or patience.
    return { status, answer, fine, refused: status >= 400 && status < 500 && !/401|408|429/.test(status) };
  }

  function ask(method, path, body) {
    const headers = { Authorization: "Basic " + kept.token, "X-Experience-API-Version": "1.0.3" };
    if (body) {
      headers["Content-Type"] = "application/json";
    }
    return request(base + path, { method, headers, body: body && JSON.stringify(body) }, path.replace(/\?.*stateId=/, " "));
  }

  const state = id =>
    "activities/state?" + new URLSearchParams({ activityId, agent, registration, stateId: id });

  // 9.3, 9.5: completed and passed once a registration, not both passed and failed in one session. What is failed may
  // still be passed: it is told at the end alone.
  function verdicts({ status, score, required, time }, session, last) {
    const duration = span(time);
    const raw = Math.floor(score + 1e-9);
    const list = [];
    if (status !== "incomplete" && !told.has("completed")) {
      list.push(["completed", defined("completed", "", { completion: true, duration })]);
    }
    if (status === "passed" && !told.has("passed")) {
      const least = launch.masteryScore >= 0 ? launch.masteryScore : required / 100;
      const scaled = Math.max(raw / 100, least);
      const passed = { scaled, raw: Math.round(1e4 * scaled) / 100, min: 0, max: 100 };
      list.push(["passed", defined("passed", "", { score: passed, success: true, duration })]);
    }
    if (status === "failed" && last && (answering || !told.has("failed"))) {
      const failed = { scaled: raw / 100, raw, min: 0, max: 100 };
      told.add("failed");
      list.push(["failed", defined("failed", session, { score: failed, success: false, duration })]);
    }
    return list;
  }

  // What is to be said now, in order, each with what it is known by.
  function due(report, items, last) {
    const session = (launch.contextTemplate.extensions || {})["https://w3id.org/xapi/cmi5/context/extensions/sessionid"];
    const list = kept.opened ? [] : [["initialized", defined("initialized", session)]];
    items.forEach(item => list.push(["", answered(item)]));
    answering = answering || items.length > 0;
    report && list.push(...verdicts(report, session, last));
    if (last) {
      const progress = report && report.status === "incomplete" && {
        extensions: { "https://w3id.org/xapi/cmi5/result/extensions/progress": Math.round(100 * report.progress) }
      };
      const duration = span(Date.now() - started);
      list.push(["terminated", defined("terminated", session, { duration, ...progress })]);
    }
    // Of two requests the second may come first. An LMS waits for what is late; but not without the beginning.
    return list.filter(([, { id }]) => !kept.opened || !flying.has(id));
  }

  // Tells how many are dealt with. An LRS takes all of a batch or nothing: what is refused together goes one by one. One
  // that it has already, it may refuse: 409, or another number where verbs are watched.
  async function post(list) {
    if (!list.length) {
      return 0;
    }
    const { status, fine, refused } = await ask("POST", "statements", list);
    if (fine || !refused) {
      return fine ? list.length : 0;
    }
    if (list.length > 1) {
      let n = 0;
      while (n < list.length && (await post([list[n]]))) {
        n++;
      }
      return n;
    }
    const [{ id, object }] = list;
    // An answer that it cannot read, it never will: the state has it all the same.
    const never = status === 400 && object.id !== activityId;
    return status === 409 || never || (await ask("GET", "statements?statementId=" + id)).fine ? 1 : 0;
  }

  async function say(report, items, last) {
    const list = due(report, items, last);
    list.forEach(([, { id }]) => flying.add(id));
    const count = await post(list.map(([, one]) => one));
    list.forEach(([, { id }]) => flying.delete(id));
    const done = list.slice(0, count).map(([name]) => name);
    done.includes("initialized") && keep({ opened: true });
    done.filter(Boolean).forEach(name => told.add(name));
    return { all: count === list.length, sent: done.filter(name => !name).length };
  }

  async function store({ state: work, location: page, status }) {
    const once = ["completed", "passed", "failed"].filter(verb => told.has(verb));
    const document = { v: 1, state: work, location: page, status, told: once };
    const text = JSON.stringify(document);
    if (text === stored) {
      return true;
    }
    stored = "";
    const { fine } = await ask("PUT", state("sobre"), document);
    stored = fine ? text : "";
    return fine;
  }

  // Null while the LMS gives no token or no launch data.
  async function open() {
    if (!kept.token) {
      const { answer } = await request(fetchUrl, { method: "POST" }, "fetch");
      keep({ token: answer ? answer["auth-token"] : undefined });
    }
    if (!kept.token) {
      return null;
    }
    // 11: preferences are read, and change nothing: a package has one language, and no sound starts by itself.
    const preferences = "agents/profile?" + new URLSearchParams({ profileId: "cmi5LearnerPreferences", agent });
    const [data, document] = await Promise.all(
      [state("LMS.LaunchData"), state("sobre"), preferences].map(path => ask("GET", path))
    );
    if (!data.answer || !data.answer.contextTemplate || !(document.fine || document.status === 404)) {
      return null;
    }
    launch = data.answer;
    ({ defined, answered } = window.sobreStatements({ actor, registration, activityId }, launch));
    const { work = "", page = "", status = "incomplete", once = [] } = read(document.answer);
    told = new Set(once);
    started = Date.now();
    const readOnly = /^(browse|review)$/i.test(launch.launchMode);
    if (readOnly) {
      await say(null, []);
    }
    return {
      learner: registration,
      readOnly,
      required: launch.masteryScore >= 0 ? Math.round(1e6 * launch.masteryScore) / 1e4 : undefined,
      status,
      state: work,
      location: page,
      count: 0,
      sure: true
    };
  }

  // What another version wrote is left alone.
  function read(document) {
    const { v, state: work, location: page, status, told: once } = document || {};
    return v === 1 ? { work, page, status, once } : {};
  }

  window.sobreConnectors = [
    {
      learner: registration,
      found: () => found,
      async start(done) {
        if (!found || kept.ended) {
          done(null);
        } else if (!opening) {
          opening = true;
          const result = await open();
          opening = false;
          done(result);
        }
      },
      async save(report, items, done) {
        const { all, sent } = await say(report, items, false);
        const fine = (all || reached) && (await store(report)) && all;
        done({ fine, sent, kept: fine });
      },
      async end(report, items, leaving, done) {
        keep({ ended: true });
        const [{ sent }] = await Promise.all([say(report, items, true), report && store(report)]);
        const closed = told.has("terminated");
        closed && keep({ token: undefined });
        done({ sent, closed });
        // 10.2.6.
        if (leaving && /^https?:/.test(launch.returnURL)) {
          location.href = launch.returnURL;
        }
      },
      recall: () => kept.memory || null,
      remember: memory => keep({ memory })
    }
  ];
})();
