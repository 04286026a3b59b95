// SCORM 2004, 3rd and 4th edition (RTE 4.2): names of elements, and how values are written.
(() => {
  "use strict";
  const { plain, span, written } = window.sobreInteractions;

  // time(second,10,2); without the hundredths some LMSs refuse it.
  const time = date => date.toISOString().slice(0, 22) + "Z";

  // An LMS that knows the score to reach judges by the scaled one as soon as it is there: it is sent once the result
  // stands, and then says the same as the status. Of an objective it tells nothing but the score.
  function scored(prefix, { score, status, required }, isObjective) {
    const raw = Math.floor(score + 1e-9);
    const scaled = status === "passed" && !isObjective ? Math.max(raw, required) : raw;
    return score === null
      ? []
      : [
          [prefix + "min", 0],
          [prefix + "max", 100],
          [prefix + "raw", raw],
          ...(status === "incomplete" && !isObjective ? [] : [[prefix + "scaled", scaled / 100]])
        ];
  }

  // A part that asks for no score is satisfied once it is completed, so that the LMS may open the next.
  const success = ({ status, isPart }) =>
    status === "passed" || status === "failed" ? status : isPart && status === "completed" ? "passed" : "unknown";

  const states = (prefix, result) => [
    [prefix + "completion_status", result.status === "incomplete" ? "incomplete" : "completed"],
    [prefix + "success_status", success(result)],
    [prefix + "progress_measure", result.progress]
  ];

  window.sobreConnectors.push(
    window.sobreScorm({
      api: "API_1484_11",
      calls: {
        start: "Initialize",
        get: "GetValue",
        set: "SetValue",
        commit: "Commit",
        end: "Terminate",
        error: "GetLastError"
      },
      learner: "cmi.learner_id",
      mode: "cmi.mode",
      location: "cmi.location",
      states: ["cmi.completion_status", "cmi.success_status"],
      status: (completion, success) =>
        success === "passed" ? success : completion !== "completed" ? "incomplete" : success === "failed" ? success : completion,
      essential: [
        "cmi.completion_status",
        "cmi.success_status",
        "cmi.score.raw",
        "cmi.score.scaled",
        "cmi.suspend_data"
      ],
      // Without exit suspend, even when all is done, an LMS hands nothing back at the next visit.
      values: report => [
        ...states("cmi.", report),
        ["cmi.exit", "suspend"],
        ...scored("cmi.score.", report),
        ...(report.location ? [["cmi.location", report.location]] : []),
        ["cmi.suspend_data", report.state],
        ["cmi.session_time", span(report.time)]
      ],
      objective: part => [
        ["description", plain(part.title).slice(0, 250)],
        ...scored("score.", part, true),
        ...states("", part)
      ],
      interaction(item) {
        const [type, response, pattern] = written(item);
        return [
          ["id", item.id],
          ["type", type],
          ["timestamp", time(new Date(item.at))],
          ["correct_responses.0.pattern", pattern],
          ["weighting", String(item.weight)],
          ["learner_response", response],
          ["result", { 0: "incorrect", 100: "correct" }[item.score] || String(item.score / 100)],
          ...(item.took >= 0 ? [["latency", span(item.took)]] : [])
        ];
      },
      // An exitAll would end the attempt, and its data with it.
      leaving: [["adl.nav.request", "suspendAll"]]
    })
  );
})();
