// The sequences of lab-random.js with an LMS of cmi5, where a commit is the state that is written, and values are
// statements.
(() => {
  const {Cmi5Run, get, post} = lab;
  const {sequence, act, claim} = lab.sequences;

  const cut = () => {
    throw new TypeError("the network is cut");
  };
  const busy = async () => ({status: 503, json: async () => ({})});
  const unheard = async request => {
    await request();
    return cut();
  };
  const faults = {general: busy, thrown: cut, lost: unheard, silent: unheard, idle: cut};
  const down = {any: cut, token: cut, data: cut, statements: cut, last: cut, state: cut};

  async function up(run) {
    Object.keys(run.faults).forEach(name => delete run.faults[name]);
    await run.online();
    claim(run);
  }

  const change = {
    async launch(run, start) {
      await run.launch(start === "late" ? down : {}, {absent: start === "absent"});
      start === "opens" && claim(run);
    },
    fault(run, name, fault) {
      for (const kind of name === "set" ? ["statements", "last"] : ["state"]) {
        delete run.faults[kind];
        if (fault) {
          run.faults[kind] = faults[fault];
        }
      }
    },
    online: run => run.online(),
    appear: up,
    reload: run => run.reload(),
    close: run => run.close(),
    kill: run => run.kill(),
    leave: run => run.leave()
  };

  async function fresh() {
    localStorage.clear();
    sessionStorage.clear();
    await post("reset?store=lms");
    return new Cmi5Run();
  }

  async function end(run) {
    claim(run);
    await run.settled();
    await run.leave();
    const {visits, statements, ...held} = await run.holds();
    // The score of "passed" is the one of when it was told, and later answers may have changed it.
    const told = statements.map(line => line.replace(/^passed.*/, "passed"));
    return JSON.stringify({...held, statements: told}, null, 1);
  }

  async function without(steps) {
    const run = await fresh();
    await run.launch();
    for (const [who, ...step] of steps) {
      who === "learner" && (await act(run, step));
      await run.settled();
    }
    return end(run);
  }

  lab.randomCmi5 = async seed => {
    const {steps} = sequence(seed);
    const run = await fresh();
    for (const [who, ...step] of steps) {
      await (who === "learner" ? act(run, step) : change[step[0]](run, ...step.slice(1)));
      ["close", "kill", "leave"].includes(step[0]) || (await run.settled());
    }
    await run.launch();
    const held = await end(run);
    const calls = await get("calls");
    const refused = calls.filter(({status}) => status >= 400 && ![404, 409].includes(status));
    const left = Object.keys(localStorage).filter(key => key.startsWith("sobre"));
    return {
      held,
      expected: await without(steps),
      left: [...left, ...refused.map(call => JSON.stringify(call))],
      steps: steps.map(step => step.map(String).join(" "))
    };
  };
})();
