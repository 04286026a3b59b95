// Plays a fault of lab-faults.js, and the same learner without any.
(() => {
  const {Run} = lab;
  const {around, during} = lab.visits;
  const expectations = new Map();

  // What the same learner leaves behind without any fault.
  async function withoutFault(standard, extra) {
    const name = standard + extra;
    if (!expectations.has(name)) {
      localStorage.clear();
      const run = new Run(standard);
      await around(run, async () => {
        await during({})(run);
        if (extra) {
          await run.launch();
          await run.visit("second/arrange.html");
          run.record(...extra);
          run.close();
        }
      });
      expectations.set(name, run.held);
    }
    return expectations.get(name);
  }

  // Plays a fault: what the LMS holds, what it should hold, and what the learner was told.
  lab.play = async (standard, name) => {
    const {middle, tells, Player = Run} = lab.faults[name];
    localStorage.clear();
    const run = new Player(standard);
    await around(run, middle);
    const held = run.held;
    const left = Object.keys(localStorage).filter(key => key.startsWith("sobre"));
    const expected = await withoutFault(standard, run.extra || "");
    return {
      held: JSON.stringify(held, null, 1),
      expected: JSON.stringify(expected, null, 1),
      tells: tells === undefined ? "either" : String(tells),
      told: run.toldOfFault.filter(Boolean),
      left,
      after: run.after || "",
      ends: run.ends === undefined ? 1 : run.ends,
      stranger: run.stranger ? run.stranger.interactions.length : 0,
      untouched: run.untouched === undefined ? true : run.untouched,
      broken: run.broken || []
    };
  };
})();
