// A laboratory for the run-time: launches the package of the course two-modules in a frame, as the page of an LMS does,
// with a strict LMS whose calls can be made to fail; plays a learner through what the pages call; and tells what the
// LMS holds in the end.
const lab = (() => {
  const standards = {
    "1.2": {name: "API", make: strictScorm12, status: "cmi.core.lesson_status"},
    "2004": {name: "API_1484_11", make: strictScorm2004, status: "cmi.completion_status"}
  };
  const prefixes = {"1.2": "LMS", "2004": ""};
  const methodOf = (standard, name) =>
    prefixes[standard] +
    {
      start: "Initialize",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      end: standard === "2004" ? "Terminate" : "Finish",
      error: "GetLastError"
    }[name];

  // What learners answer: the response as pages pack it, and its score.
  const activities = {
    "one": {type: "single", pattern: "1", wrong: ["0", 0], half: ["0", 0], right: ["1", 100]},
    "several": {type: "multiple", pattern: "02", wrong: ["1", 0], half: ["0", 50], right: ["02", 100]},
    "mass": {type: "numeric", pattern: "10.5", tolerance: "0.5", wrong: ["-3", 0], half: ["3.25", 0], right: ["10.75", 100]},
    "word": {type: "fill-in", pattern: "Écologie", wrong: ["{lang=x} a~b", 0], half: ["[,]", 0], right: ["écologie", 100]},
    "gaps": {type: "cloze", pattern: "make\nsmaller", wrong: ["x\ny", 0], half: ["make\n", 50], right: ["make\nsmaller", 100]},
    "pairs": {type: "matching", pattern: "abc", wrong: ["c--", 0], half: ["acb", 33], right: ["abc", 100]},
    "steps": {type: "ordering", pattern: "abcd", wrong: ["dcba", 0], half: ["bcda", 67], right: ["abcd", 100]},
    "q-truth": {type: "true-false", pattern: "1", wrong: ["0", 0], right: ["1", 100]},
    "q-mass": {type: "numeric", pattern: "12.5", tolerance: "0", wrong: ["123456.5", 0], right: ["12.5", 100]}
  };

  // Each call goes through the fault of its name, if there is one: a function of the real call and the values.
  function faulty(api, standard, faults) {
    let code = null;
    const wrapped = {};
    for (const name of ["start", "get", "set", "commit", "end", "error"]) {
      const method = methodOf(standard, name);
      wrapped[method] = (...values) => {
        if (faults.dead) {
          throw new Error("this tab is dead");
        }
        const real = () => api[method](...values);
        if (name === "error") {
          return faults.error ? faults.error(real) : code !== null ? code : real();
        }
        code = null;
        const refuse = number => {
          code = number;
          return "false";
        };
        return faults[name] ? faults[name](real, values, refuse) : real();
      };
    }
    return wrapped;
  }

  function loaded(frame, act) {
    return new Promise(resolve => {
      frame.addEventListener("load", () => resolve(), {once: true});
      act();
    });
  }

  // A packed state in an order that does not depend on the way there.
  function sorted(state) {
    const [version, seen = "", ...parts] = state.split("~");
    const plan = parts.filter(part => part[0] === "!").map(part => part.slice(1).match(/.{7}/g).sort().join());
    return [
      version,
      (seen.match(/.../g) || []).sort().join(),
      ...parts.filter(part => part[0] !== "!").sort(),
      ...plan
    ].join("\n");
  }

  // One learner with one LMS.
  class Run {
    constructor(standard, options = {}) {
      this.standard = standard;
      this.options = options;
      this.told = [];
      this.frame = null;
    }

    get sco() {
      return this.frame.contentWindow;
    }

    get course() {
      return this.sco.document.querySelector("iframe");
    }

    // What the launch page says now.
    get notice() {
      const status = this.sco.document.querySelector("[role=status]");
      return status && !status.hidden ? status.textContent : "";
    }

    // A page of the LMS with the package in it; absent: without the API.
    async launch(faults = {}, {absent = false, ...options} = {}) {
      this.faults = {...faults};
      this.real = standards[this.standard].make({quiet: true, ...this.options, ...options});
      this.api = faulty(this.real, this.standard, this.faults);
      delete window.API;
      delete window.API_1484_11;
      delete window.M;
      delete window.NewHttpReq;
      if (!absent) {
        this.appear();
      }
      await this.frameAt("/package/launch.html" + (this.options.query || ""));
    }

    async frameAt(address) {
      this.frame = document.createElement("iframe");
      // Nobody looks: it need not be painted.
      this.frame.style.display = "none";
      await loaded(this.frame, () => {
        this.frame.src = address;
        document.body.append(this.frame);
      });
      this.arrived();
    }

    appear() {
      window[standards[this.standard].name] = this.api;
    }

    arrived() {
      this.told.push(this.notice);
      this.tries = new Map();
    }

    async visit(page) {
      const base = this.sco.location.href.replace(/launch\.html.*/, "");
      await loaded(this.course, () => (this.course.contentWindow.location = base + page));
      this.arrived();
    }

    // A page counts tries from what it was told when it was loaded.
    record(id, which, test) {
      const {type, pattern, tolerance, [which]: given} = activities[id];
      const [response, score] = given;
      const old = this.sco.sobre.recall(id, type);
      const attempts = (this.tries.get(id) || (old ? old.attempts : 0)) + 1;
      this.tries.set(id, attempts);
      this.sco.sobre.record(id, {type, response, pattern, tolerance, score, attempts: test ? 1 : attempts, test});
      this.told.push(this.notice);
    }

    takeTest(...answers) {
      const ids = ["q-truth", "q-mass"];
      answers.forEach((which, i) => this.record(ids[i], which, "chapter-first"));
      const score = (100 * answers.filter(which => which === "right").length) / ids.length;
      const before = this.sco.sobre.get("tests", "chapter-first");
      this.sco.sobre.set("tests", "chapter-first", before && before.score > score ? before : {score});
      this.told.push(this.notice);
    }

    plan(id, on) {
      this.sco.sobre.set("actions", id, on ? {due: "2030-01-02", done: ""} : null);
    }

    // Removing the frame tells it to go, as leaving the page does.
    close() {
      this.told.push(this.notice);
      this.frame.remove();
    }

    // A tab that dies runs nothing any more.
    kill() {
      this.faults.dead = true;
      const storage = this.sco.Storage.prototype;
      storage.setItem = storage.removeItem = () => {};
      this.frame.remove();
    }

    async reload() {
      await loaded(this.frame, () => this.sco.location.reload());
      this.arrived();
    }

    async reloadCourse() {
      await loaded(this.course, () => this.course.contentWindow.location.reload());
      this.arrived();
    }

    press(what) {
      this.sco.document.querySelector("[data-do=" + what + "]").click();
      this.told.push(this.notice);
    }

    online() {
      this.sco.dispatchEvent(new Event("online"));
    }

    leave() {
      this.press("leave");
      this.close();
    }

    // What the LMS has committed, in an order that does not depend on the way there, without times.
    get held() {
      const kept = JSON.parse(localStorage.getItem(this.options.store || "lms") || "{}");
      const lists = {interactions: [], objectives: []};
      const rest = {};
      for (const element of Object.keys(kept).sort()) {
        const [, list, n, field] = /^cmi\.(interactions|objectives)\.(\d+)\.(.+)$/.exec(element) || [];
        if (list) {
          lists[list][n] = lists[list][n] || [];
          /^(time|timestamp|latency)$/.test(field) || lists[list][n].push(field + "=" + kept[element]);
        } else if (!/time$|^adl|score\.(min|max)$/.test(element)) {
          rest[element] = kept[element];
        }
      }
      rest["cmi.suspend_data"] = sorted(rest["cmi.suspend_data"] || "");
      const lines = list => list.map(fields => fields.sort().join(" | ")).sort();
      return {...rest, interactions: lines(lists.interactions), objectives: lines(lists.objectives)};
    }
  }

  return {Run, methodOf, activities, sorted};
})();
