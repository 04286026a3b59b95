// The LMS of cmi5 is in the server of this page: it is told what to do, and asked what it has heard.
const lrs = (() => {
  "use strict";
  const pause = 250;
  let followed = 0;
  // Number of the first call of the last launch.
  let from = 0;

  async function ask(page, body) {
    const response = await fetch("/lrs/" + page, body && { method: "POST", body: JSON.stringify(body) });
    return response.json();
  }

  const word = id => id.replace(/.*\//, "");

  // A statement in a few words.
  function shown({ verb, object, result }) {
    return [word(verb.id), word(object.id), result && JSON.stringify(result)].filter(Boolean).join(" ");
  }

  function summary({ element, value }) {
    try {
      return element === "statements" ? [].concat(JSON.parse(value)).map(shown).join("\n") : value;
    } catch (noStatements) {
      return value;
    }
  }

  return {
    // The address of a unit, with what cmi5 adds to it.
    async launch(store, { id, url, rules }, { mode, lenient }) {
      const { masteryScore, moveOn } = rules;
      const asked = { publisherId: id, moveOn, mode, lenient };
      const score = masteryScore === undefined ? {} : { masteryScore: Number(masteryScore) };
      const { query, calls } = await ask("launch?store=" + encodeURIComponent(store), { ...asked, ...score });
      from = calls;
      return url + (url.includes("?") ? "&" : "?") + query;
    },
    faults: faults => ask("faults", faults),
    kill: store => ask("kill?store=" + encodeURIComponent(store), {}),
    reset: store => ask("reset?store=" + encodeURIComponent(store), {}),
    // Tells each call that comes, and all that is kept after some came, until another is followed.
    async follow(store, heard, kept) {
      const own = ++followed;
      let next = from;
      for (let first = true; own === followed; first = false) {
        const calls = await ask("calls?after=" + next);
        next += calls.length;
        if (own === followed && (first || calls.length)) {
          calls.forEach(call =>
            heard(call.method, [call.element, summary(call)], call.status || "", call.error || "0")
          );
          const { statements, documents } = await ask("held?store=" + encodeURIComponent(store));
          own === followed &&
            kept([
              ...Object.entries(documents).map(([name, document]) => [name, JSON.stringify(document)]),
              ...statements.map(one => [word(one.verb.id), shown(one)])
            ]);
        }
        await new Promise(resolve => setTimeout(resolve, pause));
      }
    },
    forget: () => followed++
  };
})();
