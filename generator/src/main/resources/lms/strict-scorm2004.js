// SCORM 2004 as Moodle plays it, with the data types of the standard (RTE 4.1.1) where Moodle is more generous.
function strictScorm2004(options) {
  const text = length => value => value.length <= length && !/[\r\n]/.test(value);
  const real = value => /^-?\d{1,5}(\.\d{1,7})?$/.test(value);
  const between = (low, high) => value => real(value) && Number(value) >= low && Number(value) <= high;
  const longIdentifier = value => /^\S{1,4000}$/.test(value);
  const short = value => /^[A-Za-z0-9_.]{1,250}$/.test(value);
  const timespan = value => /^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value);
  const timestamp = value => /^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{1,2}Z$/.test(value);
  const pick = list => value => list.test(value);
  const completion = pick(/^(completed|incomplete|not attempted|unknown)$/);
  const success = pick(/^(passed|failed|unknown)$/);
  const languageString = length => value => text(length)(value) && !/^\{(?!lang=)/.test(value);

  const all = (value, most, rule) => value.split("[,]").length <= most && value.split("[,]").every(rule);
  const different = value => new Set(value.split("[,]")).size === value.split("[,]").length;
  const pair = value => value.split("[.]").length === 2 && value.split("[.]").every(short);
  const responses = {
    "true-false": pick(/^(true|false)$/),
    "choice": value => all(value, 36, short) && different(value),
    "fill-in": value => all(value, 10, languageString(250)),
    "long-fill-in": languageString(4000),
    "matching": value => all(value, 36, pair),
    "sequencing": value => all(value, 36, short),
    "numeric": real,
    "other": text(4000)
  };
  function range(value) {
    const [low, high, ...more] = value.split("[:]");
    return !more.length && real(low) && (high === undefined || (real(high) && Number(low) <= Number(high)));
  }
  const patterns = {...responses, numeric: range};
  const score = {
    "score.scaled": between(-1, 1),
    "score.raw": real,
    "score.min": real,
    "score.max": real
  };
  const perVisit = ["cmi.mode", "cmi.credit", "cmi.entry", "adl.nav.request"];
  return strictLms(
    {
      methods: {
        start: "Initialize",
        get: "GetValue",
        set: "SetValue",
        commit: "Commit",
        end: "Terminate",
        error: "GetLastError"
      },
      codes: {
        open: "103",
        ended: "104",
        closed: "132",
        unknown: "401",
        readOnly: "404",
        writeOnly: "405",
        type: "406",
        order: "351",
        dependency: "408"
      },
      readsLists: true,
      rules: {
        "cmi.learner_id": {read: true},
        "cmi.learner_name": {read: true},
        "cmi.location": {read: true, write: text(1000)},
        "cmi.credit": {read: true},
        "cmi.mode": {read: true},
        "cmi.entry": {read: true},
        "cmi.exit": {write: pick(/^(time-out|suspend|logout|normal|)$/)},
        "cmi.completion_status": {read: true, write: completion},
        "cmi.success_status": {read: true, write: success},
        "cmi.progress_measure": {read: true, write: between(0, 1)},
        "cmi.score.scaled": {read: true, write: score["score.scaled"]},
        "cmi.score.raw": {read: true, write: real},
        "cmi.score.min": {read: true, write: real},
        "cmi.score.max": {read: true, write: real},
        "cmi.session_time": {write: timespan},
        "cmi.total_time": {read: true},
        "cmi.suspend_data": {read: true, write: value => value.length <= 64000},
        "cmi.interactions._count": {read: true},
        "cmi.objectives._count": {read: !options.noObjectives},
        "adl.nav.request": {read: true, write: pick(/^(suspendAll|exitAll|continue|previous|exit|abandon|abandonAll)$/)}
      },
      lists: {
        interactions: options.noInteractions
          ? {}
          : {
              "id": longIdentifier,
              "type": value => value in responses,
              "timestamp": timestamp,
              "correct_responses.0.pattern": (value, type) => (type ? patterns[type](value) : undefined),
              "weighting": real,
              "learner_response": (value, type) => (type ? responses[type](value) : undefined),
              "result": value => /^(correct|incorrect|unanticipated|neutral)$/.test(value) || real(value),
              "latency": timespan,
              "description": languageString(250)
            },
        objectives: options.noObjectives
          ? {}
          : {
              "id": longIdentifier,
              ...score,
              "completion_status": completion,
              "success_status": success,
              "progress_measure": between(0, 1),
              "description": languageString(250)
            }
      },
      // What a learner did is handed back only after exit "suspend".
      opened(saved, mode) {
        const resumed = saved["cmi.exit"] === "suspend";
        const data = {
          "cmi.learner_id": options.learner || "1",
          "cmi.learner_name": "Learner",
          "cmi.completion_status": "unknown",
          "cmi.success_status": "unknown",
          "cmi.total_time": "PT0H0M0S",
          "cmi.interactions._count": "0",
          "cmi.objectives._count": "0",
          ...(resumed ? saved : {})
        };
        const done = saved["cmi.completion_status"] === "completed" && saved["cmi.success_status"] !== "failed";
        data["cmi.mode"] = mode || (done ? "review" : "normal");
        data["cmi.credit"] = data["cmi.mode"] === "normal" ? "credit" : "no-credit";
        data["cmi.entry"] = resumed ? "resume" : "ab-initio";
        return data;
      },
      kept: data => Object.fromEntries(Object.entries(data).filter(([element]) => !perVisit.includes(element))),
      ended(data) {
        data["adl.nav.request.last"] = data["adl.nav.request"] || "";
      }
    },
    options
  );
}
