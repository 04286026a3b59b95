// Plays a fault of lab-cmi5-faults.js, and the same learner without any.
(() => {
  const {Cmi5Run, get, duringCmi5} = lab;
  const {around} = lab.visits;
  const expectations = new Map();

  async function played(middle) {
    localStorage.clear();
    sessionStorage.clear();
    await lab.post("reset?store=lms");
    await lab.post("reset?store=other");
    const run = new Cmi5Run();
    await around(run, middle);
    return run;
  }

  // What the same learner leaves behind without any fault.
  async function expected(extra) {
    const name = String(extra);
    if (!expectations.has(name)) {
      const run = await played(async run => {
        await duringCmi5({})(run);
        if (extra) {
          await run.launch();
          await run.visit("second/arrange.html");
          run.record(...extra);
          run.close();
        }
      });
      expectations.set(name, await run.holds());
    }
    return expectations.get(name);
  }

  lab.playCmi5 = async name => {
    const {middle, tells} = lab.cmi5Faults[name];
    const run = await played(middle);
    const {visits, ...held} = await run.holds();
    const calls = await get("calls");
    const left = Object.keys(localStorage).filter(key => key.startsWith("sobre"));
    const {visits: without, ...wanted} = await expected(run.extra);
    return {
      held: JSON.stringify(held, null, 1),
      expected: JSON.stringify(wanted, null, 1),
      tells: tells === undefined ? "either" : String(tells),
      told: run.toldOfFault.filter(Boolean),
      left,
      after: run.after || "",
      ends: 1,
      stranger: run.stranger || 0,
      untouched: run.untouched === undefined ? true : run.untouched,
      // What broke a rule of cmi5: nothing may, but what the LRS already had is sent again.
      refused: calls.filter(({status}) => status >= 400 && ![404, 409].includes(status)).map(call => JSON.stringify(call))
    };
  };
})();
