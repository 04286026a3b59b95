// SCORM 1.2 as Moodle plays it.
function strictScorm12(options) {
  // Moodle keeps more where its standard mode is off.
  const atMost = length => value => value.length <= (options.lenient ? 64000 : length);
  const string255 = atMost(255);
  const identifier = value => /^[\u0021-\u007E]{1,255}$/.test(value);
  const decimal = value => /^-?\d{0,3}(\.\d+)?$/.test(value);
  const timespan = value => /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value);
  const score = value => decimal(value) && Number(value) >= 0 && Number(value) <= 100;
  const oneLine = value => string255(value) && !/[\r\n]/.test(value);
  const status = /^(passed|completed|failed|incomplete|browsed)$/;
  const pick = list => value => list.test(value);
  const objectives = {
    "id": identifier,
    "score.raw": score,
    "score.min": score,
    "score.max": score,
    "status": pick(/^(passed|completed|failed|incomplete|browsed|not attempted)$/)
  };
  const interactions = {
    "id": identifier,
    "type": pick(/^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/),
    "time": pick(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/),
    "correct_responses.0.pattern": oneLine,
    "weighting": decimal,
    "student_response": oneLine,
    "result": value => /^(correct|wrong|unanticipated|neutral)$/.test(value) || decimal(value),
    "latency": timespan
  };
  const perVisit = ["cmi.core.lesson_mode", "cmi.core.credit", "cmi.core.entry"];
  return strictLms(
    {
      methods: {
        start: "LMSInitialize",
        get: "LMSGetValue",
        set: "LMSSetValue",
        commit: "LMSCommit",
        end: "LMSFinish",
        error: "LMSGetLastError"
      },
      codes: {
        open: "101",
        ended: "101",
        closed: "301",
        unknown: "201",
        readOnly: "403",
        writeOnly: "404",
        type: "405",
        order: "201",
        dependency: "201"
      },
      // Interactions are write-only; objectives are read.
      readsLists: true,
      rules: {
        "cmi.core.student_id": {read: true},
        "cmi.core.student_name": {read: true},
        "cmi.core.lesson_location": {read: true, write: string255},
        "cmi.core.credit": {read: true},
        "cmi.core.lesson_status": {read: true, write: pick(status)},
        "cmi.core.entry": {read: true},
        "cmi.core.score.raw": {read: true, write: score},
        "cmi.core.score.min": {read: true, write: score},
        "cmi.core.score.max": {read: true, write: score},
        "cmi.core.total_time": {read: true},
        "cmi.core.lesson_mode": {read: true},
        "cmi.core.exit": {write: pick(/^(time-out|suspend|logout|)$/)},
        "cmi.core.session_time": {write: timespan},
        "cmi.suspend_data": {read: true, write: atMost(4096)},
        "cmi.interactions._count": {read: true},
        "cmi.objectives._count": {read: !options.noObjectives}
      },
      lists: {interactions: options.noInteractions ? {} : interactions, objectives: options.noObjectives ? {} : objectives},
      opened(saved, mode) {
        const data = {
          "cmi.core.student_id": options.learner || "1",
          "cmi.core.student_name": "Learner",
          "cmi.core.lesson_location": "",
          "cmi.core.lesson_status": "not attempted",
          "cmi.core.score.raw": "",
          "cmi.core.score.min": "",
          "cmi.core.score.max": "",
          "cmi.core.total_time": "0000:00:00",
          "cmi.suspend_data": "",
          "cmi.interactions._count": "0",
          "cmi.objectives._count": "0",
          ...saved
        };
        const done = /^(passed|completed)$/.test(data["cmi.core.lesson_status"]);
        data["cmi.core.lesson_mode"] = mode || (done ? "review" : "normal");
        data["cmi.core.credit"] = data["cmi.core.lesson_mode"] === "normal" ? "credit" : "no-credit";
        data["cmi.core.entry"] = saved["cmi.core.exit"] === "suspend" ? "resume" : done ? "" : "ab-initio";
        return data;
      },
      kept: data => Object.fromEntries(Object.entries(data).filter(([element]) => !perVisit.includes(element))),
      ended(data) {
        if (data["cmi.core.lesson_mode"] === "normal" && data["cmi.core.lesson_status"] === "not attempted") {
          data["cmi.core.lesson_status"] = "completed";
        }
      }
    },
    options
  );
}
