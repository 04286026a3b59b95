// Random sequences of answers, faults and visits. What a learner does in one is played a second time without any
// fault: the LMS must hold the same in the end. It is one that lets learners go on after they have passed.
(() => {
  const {Run, activities} = lab;
  const pages = ["first/choose.html", "first/count.html", "second/arrange.html", "second/read.html"];
  const asked = Object.keys(activities).filter(id => !id.startsWith("q-"));
  const tries = 3;

  // The same numbers for the same seed (mulberry32).
  function random(seed) {
    let state = seed;
    const next = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    return {
      one: list => list[Math.floor(next() * list.length)],
      chance: share => next() < share
    };
  }

  const thrown = () => {
    throw new Error("no connection");
  };
  // What becomes of a call: refused, thrown, done and denied, done without an answer, neither done nor answered.
  const general = (real, values, refuse) => refuse("101");
  const lost = real => real() && "false";
  const silent = real => real() && null;
  const idle = () => null;

  const faults = {general, thrown, lost, silent, idle};

  // The steps of a sequence: [who, what, ...]. Who is "learner" or "world".
  function sequence(seed) {
    const {one, chance} = random(seed);
    const left = new Map(asked.map(id => [id, tries]));
    const planned = new Set();
    const steps = [];

    function learner(knowing) {
      const open = asked.filter(id => left.get(id) > 0);
      const kind = one(["answer", "answer", "answer", "answer", "visit", "test", "plan"]);
      if (kind === "answer" && open.length) {
        const id = one(open);
        const which = one(["wrong", "half", "right"]);
        left.set(id, activities[id][which][1] === 100 ? 0 : left.get(id) - 1);
        steps.push(["learner", "answer", id, which]);
      } else if (kind === "test") {
        steps.push(["learner", "test", one(["wrong", "right"]), one(["wrong", "right"])]);
      } else if (kind === "plan") {
        const id = one(["count", "meet"]);
        // Nobody unticks what the page does not show.
        if (!planned.has(id) || knowing) {
          planned.has(id) ? planned.delete(id) : planned.add(id);
          steps.push(["learner", "plan", id, planned.has(id)]);
        }
      } else {
        steps.push(["learner", "visit", one(pages)]);
      }
    }

    for (let visit = 0; visit < 3; visit++) {
      const start = one(["opens", "opens", "opens", "absent", "late"]);
      let knowing = start === "opens";
      steps.push(["world", "launch", start]);
      for (let step = 0; step < 6; step++) {
        if (chance(0.3)) {
          steps.push(["world", "fault", one(["commit", "commit", "set"]), one([...Object.keys(faults), "", ""])]);
        } else if (chance(0.1)) {
          steps.push(["world", "online"]);
        }
        learner(knowing);
      }
      if (start === "late") {
        steps.push(["world", "appear"]);
        learner(false);
      } else if (start === "opens" && chance(0.3)) {
        steps.push(["world", "reload"]);
        learner(false);
      }
      steps.push(["world", one(["close", "kill", "kill", "leave"])]);
    }
    return {steps, reopen: one(["yes", "no", "throws"])};
  }

  async function act(run, [what, ...values]) {
    if (what === "answer") {
      run.record(...values);
    } else if (what === "test") {
      run.takeTest(...values);
    } else if (what === "plan") {
      run.plan(...values);
    } else {
      await run.visit(...values);
    }
  }

  const change = {
    async launch(run, start) {
      await run.launch({}, {absent: start !== "opens"});
      start === "opens" && claim(run);
    },
    // A fault of SetValue refuses; only commits can be done and denied.
    fault(run, name, fault) {
      delete run.faults[name];
      if (fault) {
        run.faults[name] = name === "set" && fault !== "thrown" ? general : faults[fault];
      }
    },
    online: run => run.online(),
    appear(run) {
      run.appear();
      run.online();
      claim(run);
    },
    reload: run => run.reload(),
    close: run => run.close(),
    kill: run => run.kill(),
    leave: run => run.leave()
  };

  // The learner says that the answers on this device are theirs, when asked.
  function claim(run) {
    const button = run.sco.document.querySelector("[data-do=claim]");
    button.hidden || button.click();
  }

  async function without(standard, steps) {
    localStorage.clear();
    const run = new Run(standard, {mode: "normal"});
    await run.launch();
    for (const [who, ...step] of steps) {
      who === "learner" && (await act(run, step));
    }
    run.leave();
    return run.held;
  }

  lab.sequences = {sequence, act, claim};
  // Player: the LMS, where it is not the one of lab.js; worse: what it does at a step of the world in another way;
  // unheard: an element that is not compared.
  lab.random = async (standard, seed, {Player = Run, worse, unheard} = {}) => {
    const {steps, reopen} = sequence(seed);
    const world = {...change, ...worse};
    localStorage.clear();
    const run = new Player(standard, {reopen, mode: "normal"});
    for (const [who, ...step] of steps) {
      await (who === "learner" ? act(run, step) : world[step[0]](run, ...step.slice(1)));
    }
    await run.launch();
    claim(run);
    run.leave();
    const held = run.held;
    const left = Object.keys(localStorage).filter(key => key.startsWith("sobre"));
    const text = values => JSON.stringify({...values, [unheard]: undefined}, null, 1);
    return {
      held: text(held),
      expected: text(await without(standard, steps)),
      left: [...left, ...(run.broken || [])],
      steps: steps.map(step => step.map(String).join(" "))
    };
  };
})();
