// The faults of lab-faults.js as cmi5 meets them, and those that it alone has.
(() => {
  const {Cmi5Run, quiet} = lab;
  const {goOn} = lab.visits;

  const cut = () => {
    throw new TypeError("the network is cut");
  };
  const says = (status, answer = {}) => async () => ({status, json: async () => answer});
  // Done, and nobody hears of it.
  const unheard = async request => {
    await request();
    return cut();
  };
  const busy = says(503);
  const down = {any: cut, token: cut, data: cut, statements: cut, last: cut, state: cut};

  const during = (faults, leave = run => run.close(), options) => async run => {
    await run.launch(faults, options);
    await goOn(run);
    await run.settled();
    await leave(run);
  };
  const forAWhile = (faults, after = run => run.close()) => async run => {
    await run.launch();
    Object.assign(run.faults, faults);
    await goOn(run);
    await run.settled();
    Object.keys(faults).forEach(name => delete run.faults[name]);
    await run.online();
    run.after = run.notice;
    await after(run);
  };
  const kill = run => run.kill();

  // The second half of the visit, after the first answer has been given.
  async function rest(run) {
    await run.visit("first/count.html");
    run.record("mass", "wrong");
    run.plan("count", true);
    run.record("word", "right");
    run.takeTest("right", "wrong");
    await run.settled();
  }

  const reloaded = (faults = {}) => async run => {
    await run.launch(faults);
    run.record("one", "right");
    await run.settled();
    await run.reload();
    await rest(run);
    run.close();
  };

  async function elsewhere(run) {
    const device = Object.entries({...localStorage}).filter(([name]) => name.startsWith("sobre"));
    device.forEach(([name]) => localStorage.removeItem(name));
    await run.launch();
    await run.visit("second/arrange.html");
    run.record("gaps", "half");
    await run.settled();
    run.close();
    await quiet();
    device.forEach(([name, value]) => localStorage.setItem(name, value));
    run.extra = ["gaps", "half"];
  }

  const shown = mode => async run => {
    const before = JSON.stringify({...(await run.holds()), visits: 0});
    await during({}, run => run.leave(), {mode})(run);
    run.untouched = before === JSON.stringify({...(await run.holds()), visits: 0});
    await during({})(run);
  };

  // As in lab-faults.js: middle, and what the learner must have been told.
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
        await run.launch(down);
        await goOn(run);
        await run.settled();
        Object.keys(down).forEach(name => delete run.faults[name]);
        await run.online();
        run.after = run.notice;
        run.close();
      }
    },
    "LMS answers late": {
      tells: false,
      async middle(run) {
        let answer;
        const later = new Promise(resolve => (answer = resolve));
        run.impatient = true;
        await run.launch({data: async request => (await later, request())});
        await goOn(run);
        run.impatient = false;
        answer();
        await run.settled();
        run.close();
      }
    },
    "Initialize refused, then granted": {
      tells: true,
      async middle(run) {
        await run.launch({token: busy});
        await goOn(run);
        await run.settled();
        delete run.faults.token;
        await run.online();
        run.after = run.notice;
        run.close();
      }
    },
    "Initialize refused for the visit": {
      tells: true,
      middle: during({token: says(200, {"error-code": "1", "error-text": "used"})})
    },
    "no launch data": {tells: true, middle: during({data: says(404)})},
    "Commit fails, then recovers": {tells: true, middle: forAWhile({state: busy})},
    "Commit throws, then recovers": {tells: true, middle: forAWhile({state: cut})},
    "Commit fails until the end": {tells: true, middle: during({state: busy})},
    "Commit fails until the tab is killed": {tells: true, middle: during({state: busy}, kill)},
    "Commit is done but said to have failed": {tells: true, middle: during({state: unheard}, kill)},
    "SetValue refused, then granted": {tells: true, middle: forAWhile({statements: busy, last: busy})},
    "SetValue throws, then works": {tells: true, middle: forAWhile({statements: cut, last: cut})},
    "SetValue refused until the tab is killed": {tells: true, middle: during({statements: busy}, kill)},
    "statements are taken and nobody hears of it": {tells: true, middle: during({statements: unheard}, kill)},
    "the token has expired": {tells: true, middle: during({statements: says(401), last: says(401), state: says(401)})},
    "all is forbidden": {tells: true, middle: during({statements: says(403), last: says(403), state: says(403)})},
    "forbidden for a while": {tells: true, middle: forAWhile({statements: says(403), state: says(403)})},
    "everything is down": {tells: true, middle: forAWhile(down)},
    "tab killed": {tells: false, middle: during({}, kill)},
    "tab killed in the middle of a commit": {
      async middle(run) {
        await run.launch();
        await goOn(run);
        await run.settled();
        let going;
        const gone = new Promise(resolve => (going = resolve));
        run.faults.statements = async request => {
          await request();
          going();
          return new Promise(() => {});
        };
        run.record("pairs", "half");
        await gone;
        await run.kill();
        run.extra = ["pairs", "half"];
      }
    },
    "tab killed twice while commits fail": {
      tells: true,
      async middle(run) {
        await run.launch({state: busy, statements: busy});
        run.record("one", "right");
        await run.settled();
        await run.kill();
        await run.launch({state: busy, statements: busy});
        await rest(run);
        await run.kill();
      }
    },
    "frame of the course reloaded": {
      tells: false,
      async middle(run) {
        await run.launch();
        await run.reloadCourse();
        run.record("one", "right");
        await rest(run);
        await run.reloadCourse();
        run.close();
      }
    },
    "launch page reloaded, LMS refuses": {tells: true, middle: reloaded()},
    "launch page reloaded while commits fail": {tells: true, middle: reloaded({state: busy, statements: busy})},
    "launch page dropped by the browser": {
      tells: false,
      async middle(run) {
        await run.launch();
        run.record("one", "right");
        await run.settled();
        await run.dropped();
        await rest(run);
        run.close();
      }
    },
    "page goes twice": {
      tells: false,
      async middle(run) {
        await during({}, run => {
          run.sco.dispatchEvent(new Event("pagehide"));
          run.close();
        })(run);
      }
    },
    "Terminate fails": {middle: during({last: busy})},
    "Terminate throws": {middle: during({last: cut})},
    "Terminate fails once after the button": {
      async middle(run) {
        let ends = 0;
        await during({last: request => (ends++ ? request() : busy())}, run => run.leave())(run);
      }
    },
    "left by the button": {tells: false, middle: during({}, run => run.leave())},
    "left by the button while commits fail": {
      tells: true,
      middle: during({state: busy, statements: busy, last: busy}, run => run.leave())
    },
    "unset values are null": {
      tells: false,
      middle: during({data: async request => {
        const {status, json} = await request();
        return status === 404 ? {status: 200, json: async () => null} : {status, json};
      }})
    },
    "no storage": {
      tells: true,
      async middle(run) {
        await run.launch();
        run.sco.Storage.prototype.setItem = cut;
        Object.assign(run.faults, {state: busy, statements: busy});
        await goOn(run);
        await run.settled();
        delete run.faults.state;
        delete run.faults.statements;
        await run.online();
        run.close();
      }
    },
    "another learner comes in between": {
      tells: true,
      async middle(run) {
        await during({state: busy, statements: busy}, kill)(run);
        const other = new Cmi5Run({store: "other"});
        await other.launch();
        await other.visit("second/read.html");
        await other.leave();
        run.stranger = (await other.holds()).statements.length;
      }
    },
    "another device in between": {
      tells: true,
      async middle(run) {
        await during({state: busy, statements: busy}, kill)(run);
        await elsewhere(run);
      }
    },
    "another device in between, and killed again": {
      tells: true,
      async middle(run) {
        await during({state: busy, statements: busy}, kill)(run);
        await elsewhere(run);
        await run.launch({state: busy, statements: busy});
        await run.kill();
      }
    },
    "review": {middle: shown("review")},
    "browse": {middle: shown("browse")}
  };

  lab.cmi5Faults = faults;
  lab.duringCmi5 = during;
})();
