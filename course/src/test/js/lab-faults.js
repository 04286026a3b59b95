// The faults that the run-time must survive, by name.
(() => {
  const {Run} = lab;
  const {never, thrown, general, as, during, forAWhile, reloaded, goOn} = lab.visits;

  // The learner goes on where nothing is known of this device.
  async function elsewhere(run) {
    const device = Object.entries({...localStorage}).filter(([name]) => name.startsWith("sobre"));
    device.forEach(([name]) => localStorage.removeItem(name));
    await run.launch();
    await run.visit("second/arrange.html");
    run.record("gaps", "half");
    run.close();
    device.forEach(([name, value]) => localStorage.setItem(name, value));
    run.extra = ["gaps", "half"];
  }

  // middle: the visit with the fault; tells: the learner must have been told, must not have been, or (left out) either
  // way.
  const faults = {
    "no fault": {tells: false, middle: during({})},
    "API missing": {
      tells: true,
      async middle(run) {
        await during({}, undefined, {absent: true})(run);
        run.claimed = true;
      }
    },
    "API late": {
      tells: true,
      async middle(run) {
        await run.launch({}, {absent: true});
        await goOn(run);
        run.appear();
        run.online();
        run.after = run.notice;
        run.close();
      }
    },
    "Initialize refused, then granted": {
      tells: true,
      async middle(run) {
        await run.launch({start: never, get: () => ""});
        await goOn(run);
        delete run.faults.start;
        delete run.faults.get;
        run.online();
        run.after = run.notice;
        run.close();
      }
    },
    "Initialize refused for the visit": {
      tells: true,
      async middle(run) {
        await during({start: never, get: () => ""})(run);
        run.claimed = true;
      }
    },
    "Initialize throws for the visit": {
      tells: true,
      async middle(run) {
        await during({start: thrown, get: () => ""})(run);
        run.claimed = true;
      }
    },
    "Initialize throws with the session open": {
      tells: false,
      middle: during({start: real => real() && thrown()})
    },
    "already initialised": {
      tells: false,
      async middle(run) {
        await run.launch({});
        run.faults.end = () => "true";
        await goOn(run);
        await run.reload();
        delete run.faults.end;
        run.close();
      }
    },
    "already initialised, and the LMS has forgotten": {
      tells: true,
      async middle(run) {
        await run.launch({});
        run.record("one", "right");
        run.faults.end = () => "true";
        run.faults.get = (real, [element]) => (element.endsWith("interactions._count") ? "0" : real());
        await run.reload();
        await run.visit("first/count.html");
        run.record("mass", "wrong");
        run.plan("count", true);
        run.record("word", "right");
        run.takeTest("right", "wrong");
        run.close();
      }
    },
    "Commit fails, then recovers": {tells: true, middle: forAWhile({commit: general})},
    "Commit throws, then recovers": {tells: true, middle: forAWhile({commit: thrown})},
    "Commit fails until the end": {tells: true, middle: during({commit: general, end: () => "true"})},
    "Commit fails until the tab is killed": {tells: true, middle: during({commit: general}, run => run.kill())},
    "Commit is done but said to have failed": {
      tells: true,
      middle: during({commit: real => real() && "false"}, run => run.kill())
    },
    "Commit answers null and does nothing": {middle: during({commit: () => null, end: () => null})},
    "Commit answers null and is done": {tells: false, middle: during({commit: real => real() && null})},
    "SetValue refused, then granted": {tells: true, middle: forAWhile({set: general})},
    "SetValue throws, then works": {tells: true, middle: forAWhile({set: thrown})},
    "SetValue refused until the tab is killed": {tells: true, middle: during({set: general}, run => run.kill())},
    "SetValue refused without an error code": {tells: true, middle: forAWhile({set: never, error: () => undefined})},
    "interactions refused for a while": {
      tells: true,
      middle: forAWhile({
        set: (real, [element], refuse) => (element.includes("interactions") ? refuse("101") : real())
      })
    },
    "an extra is refused": {
      tells: false,
      middle: during({
        set: (real, [element], refuse) => (/session_time|objectives|location/.test(element) ? refuse("405") : real())
      })
    },
    "everything is down": {
      tells: true,
      middle: forAWhile({set: thrown, get: thrown, commit: thrown, error: thrown})
    },
    "tab killed": {tells: false, middle: during({}, run => run.kill())},
    "tab killed in the middle of a commit": {
      async middle(run) {
        await run.launch({});
        await goOn(run);
        // The last answer again, as it would have been without the dying tab.
        run.faults.commit = () => {
          run.kill();
          throw new Error("gone");
        };
        try {
          run.sco.sobre.record("pairs", {...lab.activities.pairs, response: "acb", score: 33, attempts: 1});
        } catch (gone) {
          // The frame is no more.
        }
        run.extra = ["pairs", "half"];
      }
    },
    "frame of the course reloaded": {
      tells: false,
      async middle(run) {
        await run.launch({});
        await run.reloadCourse();
        run.record("one", "right");
        await run.visit("first/count.html");
        run.record("mass", "wrong");
        run.plan("count", true);
        run.record("word", "right");
        run.takeTest("right", "wrong");
        await run.reloadCourse();
        run.close();
      }
    },
    "launch page reloaded, LMS opens again": {tells: false, middle: reloaded({reopen: "yes"})},
    "launch page reloaded, LMS refuses": {tells: true, middle: reloaded({reopen: "no"})},
    "launch page reloaded, LMS throws": {tells: true, middle: reloaded({reopen: "throws"})},
    "launch page reloaded while commits fail": {tells: true, middle: reloaded({reopen: "no"}, {commit: general})},
    "page goes twice": {
      tells: false,
      async middle(run) {
        let ends = 0;
        await during({end: real => ((ends += 1), real())}, run => {
          run.sco.dispatchEvent(new Event("pagehide"));
          run.close();
        })(run);
        run.ends = ends;
      }
    },
    "Terminate fails": {middle: during({end: never})},
    "Terminate throws": {middle: during({end: thrown})},
    "Terminate fails once after the button": {
      async middle(run) {
        let ends = 0;
        await during({end: (real, values, refuse) => (ends++ ? real() : refuse("111"))}, run => run.leave())(run);
      }
    },
    "left by the button": {tells: false, middle: during({}, run => run.leave())},
    "left by the button while commits fail": {
      tells: true,
      middle: during({commit: general, end: general}, run => run.leave())
    },
    "answers are booleans": {
      tells: false,
      middle: during({start: as(true, false), set: as(true, false), commit: as(true, false), end: as(true, false)})
    },
    "answers are numbers": {
      tells: false,
      middle: during({
        start: as(1, 0),
        set: as(1, 0),
        commit: as(1, 0),
        end: as(1, 0),
        error: real => Number(real()),
        get: real => (/^\d+$/.test(real()) ? Number(real()) : real())
      })
    },
    "unset values are null": {
      tells: false,
      middle: during({get: real => real() || null, error: real => (real() === "0" ? null : real())})
    },
    "nothing is answered": {
      tells: false,
      middle: during({
        start: as(undefined, "false"),
        set: as(undefined, "false"),
        commit: as(undefined, "false"),
        end: as(undefined, "false"),
        error: () => undefined
      })
    },
    "no storage": {
      tells: true,
      async middle(run) {
        await run.launch({});
        run.sco.Storage.prototype.setItem = thrown;
        run.faults.commit = general;
        await goOn(run);
        delete run.faults.commit;
        run.online();
        run.close();
      }
    },
    "another learner comes in between": {
      tells: true,
      async middle(run) {
        await during({commit: general}, run => run.kill())(run);
        const other = new Run(run.standard, {store: "other", learner: "2"});
        await other.launch();
        await other.visit("second/read.html");
        other.leave();
        run.stranger = other.held;
      }
    },
    "another device in between": {
      tells: true,
      async middle(run) {
        await during({commit: general}, run => run.kill())(run);
        await elsewhere(run);
      }
    },
    "another device in between, and killed again": {
      tells: true,
      async middle(run) {
        await during({commit: general}, run => run.kill())(run);
        await elsewhere(run);
        await run.launch({set: general, commit: general});
        run.kill();
      }
    },
    "tab killed twice while commits fail": {
      tells: true,
      async middle(run) {
        await run.launch({commit: general});
        run.record("one", "right");
        run.kill();
        await run.launch({commit: general});
        await run.visit("first/count.html");
        run.record("mass", "wrong");
        run.plan("count", true);
        run.record("word", "right");
        run.takeTest("right", "wrong");
        run.kill();
      }
    },
    "review": {
      async middle(run) {
        const before = JSON.stringify(run.held);
        await during({}, run => run.leave(), {mode: "review"})(run);
        run.untouched = before === JSON.stringify(run.held);
        await during({})(run);
      }
    },
    "browse": {
      async middle(run) {
        const before = JSON.stringify(run.held);
        await during({}, run => run.leave(), {mode: "browse"})(run);
        run.untouched = before === JSON.stringify(run.held);
        await during({})(run);
      }
    }
  };

  lab.faults = faults;
})();
