// SCORM 2004, 3rd and 4th edition (RTE 4.2): names of elements, and how values are written.
(() => {
  "use strict";
  const { isDone } = window.sobreCompletion;

  // timeinterval(second,10,2).
  function span(milliseconds) {
    const seconds = Math.floor(milliseconds / 10) / 100;
    const rest = Number((seconds % 60).toFixed(2));
    return "PT" + Math.floor(seconds / 3600) + "H" + (Math.floor(seconds / 60) % 60) + "M" + rest + "S";
  }

  // time(second,10,2); without the hundredths some LMSs refuse it.
  const time = date => date.toISOString().slice(0, 22) + "Z";

  const real = number => Number(number).toFixed(7).replace(/\.?0+$/, "");

  // An empty choice is left out; a brace at the start of a text would open a property such as {lang=fr}.
  const pairs = response => [...response].map((letter, i) => [(i + 1).toString(36), letter]).filter(([, to]) => to !== "-");
  const plain = text => text.replace(/\s+/g, " ").replace(/\[([,.:])\]/g, "$1").replace(/^\{/, " {");

  // RTE 4.2.9: type, answer and right answer of an interaction.
  const choice = text => [...text].map(index => String.fromCharCode(97 + parseInt(index, 36))).join("[,]");
  const matching = text => pairs(text).map(pair => pair.join("[.]")).join("[,]");
  const sequencing = text => [...text].join("[,]");
  const truth = text => String(text === "1");

  // A fill-in has ten texts of 250 characters at most, a long one is one of 4,000.
  function words(response, pattern) {
    const short = [response, pattern].every(text => {
      const list = text.split("\n");
      return list.length <= 10 && list.every(word => word.length <= 250);
    });
    const write = text => (short ? text.split("\n").map(plain).join("[,]") : plain(text.replace(/\n/g, ", ")).slice(0, 4000));
    return [short ? "fill-in" : "long-fill-in", write(response), write(pattern)];
  }

  // A number beyond what LMSs take is reported as it was written.
  function numeric(response, pattern, tolerance) {
    const room = Number(tolerance) || 0;
    const written = [response, pattern - room, Number(pattern) + room].map(real);
    return written.every(number => /^-?\d{1,5}(\.\d+)?$/.test(number))
      ? ["numeric", written[0], written[1] + "[:]" + written[2]]
      : ["other", response, pattern];
  }

  const writers = {
    single: ["choice", choice],
    multiple: ["choice", choice],
    "true-false": ["true-false", truth],
    matching: ["matching", matching],
    categorise: ["matching", matching],
    ordering: ["sequencing", sequencing]
  };

  function written({ type, response, pattern, tolerance }) {
    if (type === "numeric") {
      return numeric(response, pattern, tolerance);
    }
    const [name, write] = writers[type] || [];
    return name ? [name, write(response), write(pattern)] : words(response, pattern);
  }

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
