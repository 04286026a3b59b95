// The laboratory for cmi5: the LMS is the strict one of sobre:serve, over HTTP. Requests of the launch page go through
// lab.network, so that they can be made to fail, and outlive the frame as those do that browsers keep alive.
(() => {
  const {Run} = lab;
  const onTheWay = new Set();
  let faults = {};

  // What a request is: "token", "data" (all that is read), "statements", "last" (those with the end), "state".
  function kind(url, {method, body}) {
    if (url.includes("/fetch?")) {
      return "token";
    }
    if (method === "GET") {
      return "data";
    }
    return url.includes("/statements") ? (body.includes("verbs/terminated") ? "last" : "statements") : "state";
  }

  async function real(url, {method, headers, body}) {
    const response = await fetch(url, {method, headers, body});
    const text = await response.text();
    return {status: response.status, json: async () => JSON.parse(text)};
  }

  // A fault is a function of the real request; it answers, or throws as a network does that is cut.
  lab.network = (url, init) => {
    if (faults.dead) {
      return new Promise(() => {});
    }
    const fault = faults[kind(url, init)] || faults.any;
    const sent = (async () => (fault ? fault(() => real(url, init), init) : real(url, init)))();
    const settled = sent.catch(() => {});
    onTheWay.add(settled);
    settled.then(() => onTheWay.delete(settled));
    return sent;
  };

  const tick = () => new Promise(resolve => setTimeout(resolve));

  // Until nothing is on its way, and nothing follows.
  async function quiet() {
    do {
      await Promise.all(onTheWay);
      await tick();
    } while (onTheWay.size);
  }

  const post = async (page, body) => (await fetch("/lrs/" + page, {method: "POST", body: JSON.stringify(body || {})})).json();
  const get = async page => (await fetch("/lrs/" + page)).json();

  class Cmi5Run extends Run {
    constructor(options = {}) {
      super("cmi5", options);
    }

    get store() {
      return "store=" + (this.options.store || "lms");
    }

    // absent: launched without the parameters of an LMS. module: the unit of one module.
    async launch(wanted = {}, {absent = false, module = "", ...options} = {}) {
      await quiet();
      const asked = {publisherId: "urn:course", moveOn: "CompletedAndPassed", masteryScore: 0.6, ...options};
      const launched = absent ? {query: ""} : await post("launch?" + this.store, asked);
      const query = (module && "module=" + module + "&") + launched.query;
      faults = this.faults = {...wanted};
      this.options.query = "?" + query;
      await this.frameAt("/package/launch.html?" + query);
      await this.settled();
    }

    async visit(page) {
      await super.visit(page);
      await this.settled();
    }

    async settled() {
      this.impatient || (await quiet());
      this.told.push(this.notice);
    }

    // What is on its way has arrived, or never will.
    async kill() {
      super.kill();
      onTheWay.clear();
      await post("kill?" + this.store);
    }

    async online() {
      super.online();
      await this.settled();
    }

    async reload() {
      await super.reload();
      await this.settled();
    }

    // What a browser does with a page that it has dropped for want of memory: nobody told the page.
    async dropped() {
      const before = this.faults;
      super.kill();
      faults = this.faults = {...before, dead: false};
      await this.frameAt("/package/launch.html" + this.options.query);
      await this.settled();
    }

    async leave() {
      this.press("leave");
      await this.settled();
      this.close();
    }

    // The verbs that the LMS was told, but those of answers, with their results.
    async verbs() {
      await quiet();
      const {statements} = await get("held?" + this.store);
      return statements
        .map(({verb, result = {}}) => [verb.id.replace(/.*\//, ""), (result.score || {}).scaled].join(" ").trim())
        .filter(verb => !verb.startsWith("answered"))
        .join(", ");
    }

    // What the LMS holds, in an order that does not depend on the way there, without times and visits.
    async holds() {
      await quiet();
      const {statements, documents} = await get("held?" + this.store);
      const {state = "", ...rest} = documents.sobre || {};
      const word = id => (id.includes("/") ? id.replace(/.*\//, "") : "the course");
      const told = statements.map(({verb, object, result = {}}) => {
        const {duration, ...what} = result;
        return [word(verb.id), word(object.id), JSON.stringify(object.definition), JSON.stringify(what)].join(" | ");
      });
      return {
        state: lab.sorted(state),
        ...rest,
        told: (rest.told || []).sort(),
        statements: told.filter(line => !/^(initialized|terminated|failed)/.test(line)).sort(),
        visits: told.filter(line => /^initialized/.test(line)).length
      };
    }
  }

  Object.assign(lab, {Cmi5Run, post, get, quiet});
  window.lab = lab;
})();
