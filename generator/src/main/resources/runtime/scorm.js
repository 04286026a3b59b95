// What SCORM 1.2 and 2004 share: where the API is, calls that never throw, values sent only when they changed. What
// differs is in the description of a standard, see scorm12.js and scorm2004.js. The connectors are tried in the order
// in which they are pushed; session.js tells what one must have.
(() => {
  "use strict";
  window.sobreConnectors = [];

  // Errors that come again however often the same value is sent: unknown, read-only, of another type, out of range.
  const forGood = /^(20[123]|351|40[1-8])$/;

  // The window that has the API.
  function above(start, name) {
    let win = start;
    for (let depth = 0; win && depth < 50; depth++) {
      try {
        if (win[name]) {
          return win;
        }
      } catch (otherOrigin) {
        // A window of another site may still have our LMS above it.
      }
      if (win.parent === win) {
        break;
      }
      win = win.parent;
    }
    return null;
  }

  const find = name => above(window, name) || above(window.opener, name) || above(top.opener, name);

  window.sobreScorm = standard => {
    const accepted = new Map();
    const objectives = new Map();
    // By element, the values that are not known to be stored.
    const unproven = new Map();
    let host = null;
    let api = null;
    let nextObjective = 0;
    let nextInteraction = 0;
    let writes = false;
    // Whether the LMS has accepted a value since sending began.
    let lively = false;

    function error() {
      try {
        return String(Number(api[standard.calls.error]()) || 0);
      } catch (thrown) {
        return "0";
      }
    }

    function call(name, ...values) {
      const method = standard.calls[name];
      let result = false;
      try {
        result = api[method](...values);
      } catch (thrown) {
        result = false;
      }
      window.sobreDebug && window.sobreDebug(method, values, result, error());
      return result;
    }

    // true or false; null where the LMS says neither, and no error.
    function isTrue(result) {
      const text = String(result);
      return /^(true|1)$/.test(text) || (/^(null|undefined|)$/.test(text) && error() === "0" ? null : false);
    }

    function get(element) {
      const value = call("get", element);
      return value === null || value === undefined || value === false ? "" : String(value);
    }

    // 1 when it is accepted, 0 when not now, -1 when never.
    function set(element, value) {
      if (isTrue(call("set", element, value)) !== false) {
        lively = true;
        element.endsWith("session_time") || unproven.set(element, value);
        return 1;
      }
      return forGood.test(error()) ? -1 : 0;
    }

    // Moodle's player has this function, to ask its server. What opened the course may have gone to another site since.
    function isMoodle() {
      try {
        return !!(host.M && host.NewHttpReq);
      } catch (otherOrigin) {
        return false;
      }
    }

    // True when all is stored. Without a network Moodle's player calls a beacon, and says "true" whatever becomes of that:
    // it must do without where it can, and proves nothing where it cannot, in a page that is hidden.
    function commit() {
      const moodle = isMoodle();
      const { navigator } = moodle ? host : window;
      const { sendBeacon } = navigator;
      const hidden = document.visibilityState === "hidden";
      let blind = false;
      if (moodle) {
        host.mod_scorm_useBeaconAPI = hidden;
        navigator.sendBeacon = (...values) => {
          blind = unproven.size > 0;
          return hidden && sendBeacon.apply(navigator, values);
        };
      }
      const answer = isTrue(call("commit", ""));
      if (moodle) {
        navigator.sendBeacon = sendBeacon;
      }
      const kept = !blind && answer;
      kept && unproven.clear();
      return kept;
    }

    // In 1.2 that player takes a value for stored before it asks the server, and sends none twice. What may be lost is
    // new to it again after it has taken stand-ins, at a moment where it can ask nobody.
    function unsend() {
      if (standard.standIns && unproven.size && isMoodle()) {
        const { NewHttpReq } = host;
        unproven.forEach((value, element) =>
          standard.standIns.find(other => other !== value && isTrue(call("set", element, other)))
        );
        host.NewHttpReq = null;
        call("commit", "");
        host.NewHttpReq = NewHttpReq;
        unproven.forEach((value, element) => call("set", element, value));
      }
    }

    // Sends a value unless the LMS has it. Tells whether all is well; it is without a value that is not essential.
    function put(element, value) {
      const text = String(value);
      const outcome = accepted.get(element) === text ? 1 : set(element, text);
      const essential = standard.essential.includes(element);
      if (outcome > 0 || (outcome < 0 && !essential)) {
        accepted.set(element, text);
      }
      return outcome > 0 || !essential;
    }

    function putObjective(objective) {
      if (!objectives.has(objective.id)) {
        const outcome = set("cmi.objectives." + nextObjective + ".id", objective.id);
        outcome && objectives.set(objective.id, outcome > 0 ? nextObjective++ : -1);
      }
      const n = objectives.get(objective.id);
      for (const [field, value] of n >= 0 ? standard.objective(objective) : []) {
        put("cmi.objectives." + n + "." + field, value);
      }
    }

    // Whether the item is dealt with. A field that is refused for good is left out, as is one that is refused again
    // and again while others are accepted; without an id, the whole.
    function putInteraction(item) {
      for (const [field, value] of standard.interaction(item)) {
        const outcome = set("cmi.interactions." + nextInteraction + "." + field, value);
        const never = outcome < 0 || (outcome === 0 && lively && (item.refused = (item.refused || 0) + 1) > 9);
        if (outcome < 1 && !never) {
          return false;
        }
        if (never && field === "id") {
          return true;
        }
      }
      item.n = nextInteraction++;
      return true;
    }

    function send(report, items) {
      lively = false;
      const values = standard.values(report).map(([element, value]) => put(element, value));
      nextObjective >= 0 && report.parts.forEach(putObjective);
      let sent = 0;
      while (sent < items.length && putInteraction(items[sent])) {
        sent++;
      }
      return { fine: !values.includes(false) && sent === items.length, sent };
    }

    // What the LMS holds; sure tells whether it has opened the session for us.
    function held(sure) {
      const states = standard.states.map(get);
      states.forEach((state, i) => accepted.set(standard.states[i], state));
      nextInteraction = Number(get("cmi.interactions._count")) || 0;
      const count = get("cmi.objectives._count");
      nextObjective = /^\d+$/.test(count) ? Number(count) : -1;
      for (let n = 0; n < nextObjective; n++) {
        objectives.set(get("cmi.objectives." + n + ".id"), n);
      }
      return {
        learner: get(standard.learner),
        readOnly: /^(review|browse)$/.test(get(standard.mode)),
        status: standard.status(...states),
        state: get("cmi.suspend_data"),
        location: get(standard.location),
        count: nextInteraction,
        sure
      };
    }

    function recall() {
      try {
        return JSON.parse(api.sobre);
      } catch (none) {
        return null;
      }
    }

    return {
      start(done) {
        host = host || find(standard.api);
        if (!host) {
          done(null);
          return;
        }
        api = api || host[standard.api];
        (recall() || {}).unproven?.forEach(one => unproven.set(...one));
        const sure = isTrue(call("start", "")) === true;
        // An LMS that says no may have the session open all the same: the frame was loaded again, or it threw half-way.
        done(sure || (get(standard.states[0]) !== "" && error() === "0") ? held(sure) : null);
      },
      found: () => !!api,
      save(report, items, done) {
        writes = true;
        unsend();
        const { fine, sent } = send(report, items);
        done({ fine, sent, kept: commit() });
      },
      end(report, items, leaving, done) {
        unsend();
        const sent = report ? send(report, items).sent : 0;
        leaving && standard.leaving.forEach(([element, value]) => set(element, value));
        // An LMS that was told no status takes the end for completion, and asks no more.
        const told = !writes || /^(in)?complete|^(pass|fail|brows)ed/.test(accepted.get(standard.states[0]));
        done({ sent, closed: told && isTrue(call("end", "")) !== false });
      },
      // What is remembered lives on the API itself, as long as the page of the LMS that holds it.
      recall,
      remember(text) {
        try {
          api.sobre = JSON.stringify({ ...text, next: nextInteraction, unproven: [...unproven] });
        } catch (refused) {
          // A frame that is loaded again then knows what the LMS tells.
        }
      }
    };
  };
})();
