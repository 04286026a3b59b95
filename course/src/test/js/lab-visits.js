// What the learner of lab-faults.js does, and the ways in which a fault comes over a visit.
(() => {
  // What the learner does, in three parts.
  async function begin(run) {
    await run.visit("first/choose.html");
    run.record("one", "wrong");
    run.record("several", "half");
  }

  async function goOn(run) {
    run.record("one", "right");
    await run.visit("first/count.html");
    run.record("mass", "wrong");
    run.plan("count", true);
    run.record("word", "right");
    run.takeTest("right", "wrong");
  }

  async function finish(run) {
    await run.visit("second/arrange.html");
    run.record("gaps", "half");
    run.record("gaps", "right");
    run.record("pairs", "right");
    run.record("steps", "half");
    run.plan("count", false);
    run.plan("meet", true);
    run.record("mass", "half");
    run.record("mass", "right");
    run.takeTest("right", "right");
    await run.visit("second/read.html");
  }

  // The visit before and the visit after the one with the fault.
  async function around(run, middle) {
    await run.launch();
    await begin(run);
    run.close();
    const told = run.told.length;
    await middle(run);
    run.toldOfFault = run.told.slice(told);
    await run.launch();
    run.claimed && run.press("claim");
    run.finished || (await finish(run));
    await run.leave();
  }

  const never = () => "false";
  const thrown = () => {
    throw new Error("no connection");
  };
  const general = (real, values, refuse) => refuse("101");
  const as = (yes, no) => real => (real() === "true" ? yes : no);

  // A visit with faults from its start, left by closing, or otherwise.
  const during = (faults, leave = run => run.close(), options) =>
    async run => {
      await run.launch(faults, options);
      await goOn(run);
      await leave(run);
    };
  // Faults come while the learner answers, and go while the page is open.
  const forAWhile = (faults, after = run => run.close()) =>
    async run => {
      await run.launch({});
      Object.assign(run.faults, faults);
      await goOn(run);
      Object.keys(faults).forEach(name => delete run.faults[name]);
      run.online();
      await after(run);
    };
  const reloaded = (options, faults = {}) =>
    async run => {
      await run.launch(faults, options);
      run.record("one", "right");
      await run.reload();
      await run.visit("first/count.html");
      run.record("mass", "wrong");
      run.plan("count", true);
      run.record("word", "right");
      run.takeTest("right", "wrong");
      run.close();
    };

  lab.visits = {around, never, thrown, general, as, during, forAWhile, reloaded, goOn, finish};
})();
