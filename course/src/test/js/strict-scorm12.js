// A SCORM 1.2 API that refuses what Moodle refuses, and keeps a list of every call. What is committed
// outlives the page, as in an LMS; what is only set does not.
function strictScorm12(options) {
  const store = options.store || "lms";
  const string255 = /^[\s\S]{0,255}$/;
  const string4096 = /^[\s\S]{0,4096}$/;
  const identifier = /^[\u0021-\u007E]{1,255}$/;
  const decimal = /^-?\d{0,3}(\.\d+)?$/;
  const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
  const timespan = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
  const score = value => decimal.test(value) && Number(value) >= 0 && Number(value) <= 100;
  const oneLine = value => string255.test(value) && !/[\r\n]/.test(value);
  const rules = {
    "cmi.core.student_id": {read: true},
    "cmi.core.student_name": {read: true},
    "cmi.core.lesson_location": {read: true, write: value => string255.test(value)},
    "cmi.core.credit": {read: true},
    "cmi.core.lesson_status": {read: true, write: value => /^(passed|completed|failed|incomplete|browsed)$/.test(value)},
    "cmi.core.entry": {read: true},
    "cmi.core.score.raw": {read: true, write: score},
    "cmi.core.score.min": {read: true, write: score},
    "cmi.core.score.max": {read: true, write: score},
    "cmi.core.total_time": {read: true},
    "cmi.core.lesson_mode": {read: true},
    "cmi.core.exit": {write: value => /^(time-out|suspend|logout|)$/.test(value)},
    "cmi.core.session_time": {write: value => timespan.test(value)},
    "cmi.suspend_data": {read: true, write: value => string4096.test(value)},
    "cmi.interactions._count": {read: true}
  };
  const interaction = {
    "id": value => identifier.test(value),
    "type": value => /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/.test(value),
    "time": value => time.test(value),
    "correct_responses.0.pattern": oneLine,
    "weighting": value => decimal.test(value),
    "student_response": oneLine,
    "result": value => /^(correct|wrong|unanticipated|neutral)$/.test(value) || decimal.test(value),
    "latency": value => timespan.test(value)
  };
  const saved = JSON.parse(localStorage.getItem(store) || "{}");
  const data = Object.assign({
    "cmi.core.student_id": "1",
    "cmi.core.student_name": "Learner",
    "cmi.core.lesson_location": "",
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.score.raw": "",
    "cmi.core.score.min": "",
    "cmi.core.score.max": "",
    "cmi.core.total_time": "0000:00:00",
    "cmi.suspend_data": "",
    "cmi.interactions._count": "0"
  }, saved);
  const done = /^(passed|completed)$/.test(data["cmi.core.lesson_status"]);
  data["cmi.core.lesson_mode"] = options.mode || (done ? "review" : "normal");
  data["cmi.core.credit"] = data["cmi.core.lesson_mode"] === "normal" ? "credit" : "no-credit";
  data["cmi.core.entry"] = saved["cmi.core.exit"] === "suspend" ? "resume" : done ? "" : "ab-initio";

  const calls = JSON.parse(localStorage.getItem(store + ".calls") || "[]");
  let state = "new";
  let error = "0";

  function answer(name, values, result, code) {
    error = code || "0";
    calls.push([name, ...values, result, error]);
    localStorage.setItem(store + ".calls", JSON.stringify(calls));
    return result;
  }

  function keep() {
    const kept = Object.assign({}, data);
    for (const element of ["cmi.core.lesson_mode", "cmi.core.credit", "cmi.core.entry"]) {
      delete kept[element];
    }
    localStorage.setItem(store, JSON.stringify(kept));
  }

  function setInteraction(element, value) {
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) || [];
    if (!field || !interaction[field]) {
      return "201";
    }
    const count = Number(data["cmi.interactions._count"]);
    if (Number(index) > count || (Number(index) === count && field !== "id")) {
      return "201";
    }
    if (!interaction[field](value)) {
      return "405";
    }
    if (Number(index) === count) {
      data["cmi.interactions._count"] = String(count + 1);
    }
    data[element] = value;
    return "0";
  }

  function fails(name) {
    return (options.fail || []).includes(name) && !localStorage.getItem(store + ".recovered");
  }

  return {
    LMSInitialize(value) {
      if (options.initialize === "throws") {
        throw new TypeError("the player is confused");
      }
      if (options.initialize === "false" || state !== "new" || value !== "") {
        return answer("LMSInitialize", [value], "false", "101");
      }
      state = "open";
      return answer("LMSInitialize", [value], "true");
    },
    LMSGetValue(element) {
      if (state !== "open") {
        return answer("LMSGetValue", [element], "", "301");
      }
      const rule = rules[element];
      if (!rule || !rule.read) {
        return answer("LMSGetValue", [element], "", rule ? "404" : "201");
      }
      return answer("LMSGetValue", [element], data[element] || "");
    },
    LMSSetValue(element, value) {
      if (state !== "open") {
        return answer("LMSSetValue", [element, value], "false", "301");
      }
      if (typeof value !== "string" || fails("LMSSetValue")) {
        return answer("LMSSetValue", [element, value], "false", "101");
      }
      let code = "0";
      if (element.startsWith("cmi.interactions.")) {
        code = setInteraction(element, value);
      } else if (!rules[element]) {
        code = "201";
      } else if (!rules[element].write) {
        code = "403";
      } else if (!rules[element].write(value)) {
        code = "405";
      } else {
        data[element] = value;
      }
      return answer("LMSSetValue", [element, value], code === "0" ? "true" : "false", code);
    },
    LMSCommit(value) {
      if (state !== "open" || value !== "") {
        return answer("LMSCommit", [value], "false", "301");
      }
      if (fails("LMSCommit")) {
        return answer("LMSCommit", [value], options.answersNull ? null : "false", "101");
      }
      keep();
      return answer("LMSCommit", [value], "true");
    },
    LMSFinish(value) {
      if (state !== "open" || value !== "") {
        return answer("LMSFinish", [value], "false", "301");
      }
      state = "closed";
      if (data["cmi.core.lesson_mode"] === "normal" && data["cmi.core.lesson_status"] === "not attempted") {
        data["cmi.core.lesson_status"] = "completed";
      }
      keep();
      return answer("LMSFinish", [value], "true");
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => ""
  };
}
