// SCORM 1.2 (RTE 1.3.3): names of elements, and how values are written.
(() => {
  "use strict";
  const { isDone } = window.sobreCompletion;
  const two = number => String(number).padStart(2, "0");

  // CMITimespan.
  function span(milliseconds) {
    const seconds = Math.min(Math.floor(milliseconds / 1000), 35999999);
    return two(Math.floor(seconds / 3600)) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  }

  // CMITime, the time of day.
  const time = date => two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());

  // RTE 3.4.4 names fewer types than a course has.
  const types = { single: "choice", multiple: "choice", cloze: "fill-in", categorise: "matching", ordering: "sequencing" };

  // RTE 3.4.4: a choice is letters joined by commas, true-false is t or f, a matching is pairs of number and letter,
  // a sequencing is letters in order; words of several gaps stand one after the other.
  function written(type, response) {
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

  const scored = (prefix, score) =>
    score === null ? [] : [[prefix + "min", 0], [prefix + "max", 100], [prefix + "raw", Math.floor(score + 1e-9)]];

  window.sobreConnectors.push(
    window.sobreScorm({
      api: "API",
      calls: {
        start: "LMSInitialize",
        get: "LMSGetValue",
        set: "LMSSetValue",
        commit: "LMSCommit",
        end: "LMSFinish",
        error: "LMSGetLastError"
      },
      learner: "cmi.core.student_id",
      mode: "cmi.core.lesson_mode",
      location: "cmi.core.lesson_location",
      states: ["cmi.core.lesson_status"],
      status: state => (isDone(state) || state === "failed" ? state : "incomplete"),
      essential: ["cmi.core.lesson_status", "cmi.core.score.raw", "cmi.suspend_data"],
      values: ({ status, score, location, state, time }) => [
        ["cmi.core.lesson_status", status],
        ["cmi.core.exit", isDone(status) ? "" : "suspend"],
        ...scored("cmi.core.score.", score),
        ...(location ? [["cmi.core.lesson_location", location]] : []),
        ["cmi.suspend_data", state],
        ["cmi.core.session_time", span(time)]
      ],
      objective: ({ score, status }) => [...scored("score.", score), ["status", status]],
      interaction: ({ id, type, at, pattern, weight, response, score, took }) => [
        ["id", id],
        ["type", types[type] || type],
        ["time", time(new Date(at))],
        ["correct_responses.0.pattern", written(type, pattern)],
        ["weighting", String(weight)],
        ["student_response", written(type, response)],
        ["result", { 0: "wrong", 100: "correct" }[score] || String(score / 100)],
        ...(took >= 0 ? [["latency", span(took)]] : [])
      ],
      leaving: [],
      // For each element Moodle accepts one of them that is another value.
      standIns: ["0", "1", "browsed", "logout", "likert", "00:00:00", "00:00:01"]
    })
  );
})();
