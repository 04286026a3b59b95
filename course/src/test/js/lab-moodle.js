// Moodle's player, as 4.5 has it, in front of a server of its own: the values that it takes for stored before the server
// has answered, and the beacon that it trusts in where a request fails.
(() => {
  const {Run} = lab;
  const {during, goOn, finish} = lab.visits;

  const addresses = {up: "/js/blank.html", fails: "/js/nothing", lost: "/js/nothing", away: "http://localhost:1/"};
  // These it compares as numbers.
  const isNumber = element => /score\.(raw|min|max|scaled)$|weighting$|progress_measure$/.test(element);

  // What the strict LMS keeps of one who has done nothing.
  const fresh = {
    "1.2": {"cmi.core.student_id": "1", "cmi.core.student_name": "Learner", "cmi.core.lesson_location": ""},
    "2004": {"cmi.learner_id": "1", "cmi.learner_name": "Learner", "cmi.success_status": "unknown"}
  };

  class MoodleRun extends Run {
    // What must not be in the server at any time.
    broken = [];
    server = "up";

    // server: "up", "fails" (it answers with an error), "lost" (the same, and has stored all), or "away".
    async launch(faults = {}, {server = this.server, ...options} = {}) {
      this.server = server;
      window.mod_scorm_useBeaconAPI = false;
      await super.launch({...this.player(), ...faults}, options);
    }

    appear() {
      window.M = {};
      window.NewHttpReq = () => new XMLHttpRequest();
      super.appear();
    }

    player() {
      const values = new Map();
      const taken = new Map(Object.entries(JSON.parse(localStorage.getItem("lms") || "{}")));
      let ended = false;

      // In 1.2 what is sent is taken for stored; in 2004 all that has changed since the launch is sent each time.
      const collect = () => {
        const news = [...values].filter(([element, value]) => taken.get(element) !== value);
        this.standard === "1.2" && news.forEach(([element, value]) => taken.set(element, value));
        return news;
      };

      const beacon = news => {
        const queued = navigator.sendBeacon(addresses[this.server]);
        queued && this.server === "up" && this.arrive(news);
        return queued ? "true" : "false";
      };

      const store = () => {
        const news = collect();
        const request = NewHttpReq();
        if (window.mod_scorm_useBeaconAPI) {
          return beacon(news);
        }
        request.open("GET", addresses[this.server], false);
        try {
          request.send();
        } catch (noNetwork) {
          return beacon(news);
        }
        ["up", "lost"].includes(this.server) && this.arrive(news);
        return request.status === 200 ? "true" : "false";
      };

      const open = act => (real, given, refuse) => (ended ? refuse("301") : act(real, given, refuse));
      return {
        start: open(real => real()),
        get: open(real => real()),
        set: open((real, [element, value]) => {
          // It lets a module be given another id.
          const result = this.standard === "1.2" && /^cmi\.objectives\.\d+\.id$/.test(element) ? String(!!real()) : real();
          if (result === "true" && element !== "cmi.core.session_time") {
            values.set(element, isNumber(element) ? Number(value) : value);
          }
          return result;
        }),
        commit: open((real, given, refuse) => (store() === "true" ? "true" : refuse("101"))),
        end: open((real, given, refuse) => {
          ended = this.standard === "1.2";
          const result = store();
          ended = ended || result === "true";
          return result === "true" ? result : refuse("101");
        })
      };
    }

    // It counts answers by what there is of them.
    arrive(news) {
      const stored = JSON.parse(localStorage.getItem("lms")) || {...fresh[this.standard]};
      news.forEach(([element, value]) => (stored[element] = String(value)));
      for (const list of ["interactions", "objectives"]) {
        const places = Object.keys(stored).map(element => (element.match("^cmi\\." + list + "\\.(\\d+)\\.") || [])[1]);
        const count = new Set(places.filter(Boolean)).size;
        stored["cmi." + list + "._count"] = String(count);
        places.filter(place => place >= count).forEach(place => this.broken.push(list + ": a gap before " + place));
      }
      const prefix = this.standard === "1.2" ? "cmi.core." : "cmi.";
      const [status, success] = [stored[prefix + "lesson_status"], stored["cmi.success_status"]];
      if ((status === "passed" || success === "passed") && !(stored[prefix + "score.raw"] >= 50)) {
        this.broken.push("passed with " + stored[prefix + "score.raw"]);
      }
      if (status === "browsed" || !/^1~/.test(stored["cmi.suspend_data"])) {
        this.broken.push("a stand-in: " + JSON.stringify(stored));
      }
      localStorage.setItem("lms", JSON.stringify(stored));
    }

    // The tab goes to the background, where a beacon is all there is, or comes to the front.
    hide(hidden) {
      const {document} = this.sco;
      window.mod_scorm_useBeaconAPI = hidden;
      Object.defineProperty(document, "hidden", {configurable: true, value: hidden});
      Object.defineProperty(document, "visibilityState", {configurable: true, value: hidden ? "hidden" : "visible"});
      document.dispatchEvent(new Event("visibilitychange"));
    }

    recover() {
      this.server = "up";
      this.online();
      this.after = this.notice;
    }

    close() {
      window.mod_scorm_useBeaconAPI = true;
      super.close();
      this.server = "up";
    }

    kill() {
      super.kill();
      this.server = "up";
    }
  }

  const close = run => run.close();
  const kill = run => run.kill();

  // The visit, with the server as it is, and how it ends.
  const trouble = (server, end, act = goOn) => async run => {
    await run.launch();
    run.server = server;
    await act(run);
    await end(run);
  };

  async function recovered(run) {
    run.recover();
    run.close();
  }

  async function all(run) {
    await goOn(run);
    await finish(run);
    run.finished = true;
  }

  async function hidden(run) {
    await goOn(run);
    run.hide(true);
  }

  async function shown(run) {
    run.server = "up";
    run.hide(false);
    run.after = run.notice;
    run.close();
  }

  // Somebody thought better of leaving, and the player waits for the page to go ever since.
  async function staying(run) {
    window.mod_scorm_useBeaconAPI = true;
    await goOn(run);
  }

  const faults = {
    "Moodle without a fault": [false, during({})],
    "Moodle without a fault, in the background and back": [false, trouble("up", shown, hidden)],
    "Moodle's server fails for a while": [true, trouble("fails", recovered)],
    "Moodle's server fails until the tab is closed": [true, trouble("fails", close)],
    "Moodle's server fails until the tab is killed": [true, trouble("fails", kill)],
    "Moodle's server stores and says that it failed": [true, trouble("lost", kill)],
    "Moodle's server fails while the course is passed": [true, trouble("fails", recovered, all)],
    "Moodle's server fails while the course is passed, and the tab is closed": [true, trouble("fails", close, all)],
    "Moodle has no network for a while": [true, trouble("away", recovered)],
    "Moodle has no network until the tab is closed": [true, trouble("away", close)],
    "Moodle has no network until the tab is killed": [true, trouble("away", kill)],
    "Moodle has no network while the course is passed": [true, trouble("away", recovered, all)],
    "Moodle has no network while the course is passed, and the tab is killed": [true, trouble("away", kill, all)],
    "Moodle has no network, the tab is hidden and killed": [true, trouble("away", kill, hidden)],
    "Moodle has no network, the tab is hidden and comes back": [true, trouble("away", shown, hidden)],
    "Moodle waits for a page that stays, and has no network": [true, trouble("away", kill, staying)]
  };

  for (const [name, [tells, middle]] of Object.entries(faults)) {
    lab.faults[name] = {tells, middle, Player: MoodleRun};
  }

  const servers = {general: "fails", thrown: "away", lost: "lost", silent: "away", idle: "fails"};
  lab.randomMoodle = (standard, seed) =>
    lab.random(standard, seed, {
      Player: MoodleRun,
      // In 2004 it never hears that the learner is back in the lesson of the launch.
      unheard: "cmi.location",
      worse: {
        fault: (run, name, fault) => (run.server = servers[fault] || "up"),
        appear(run) {
          run.appear();
          run.recover();
          lab.sequences.claim(run);
        }
      }
    });
})();
