// An LMS that refuses what Moodle and the standards refuse, and keeps a list of every call. What is committed outlives
// the page, as in an LMS; what is only set does not. A standard says which elements there are: see strict-scorm12.js
// and strict-scorm2004.js.
//
// Options: store (name of what is kept), mode, fail (names of calls that fail until "recovered" is in the storage),
// answersNull (a commit that fails answers null), initialize ("false" or "throws"), reopen ("no", "throws" or "yes":
// what a page that has ended its session gets when it starts another), quiet (keeps no list of calls), remote (a commit
// asks a server, and fails when it does not answer), lenient (keeps what Moodle keeps outside its standard mode),
// learner, noInteractions, noObjectives.
function strictLms(standard, options) {
  const {methods, codes, rules, lists} = standard;
  const store = options.store || "lms";
  const saved = JSON.parse(localStorage.getItem(store) || "{}");
  const data = standard.opened(saved, options.mode);
  const calls = options.quiet ? null : JSON.parse(localStorage.getItem(store + ".calls") || "[]");
  let state = "new";
  let error = "0";

  function answer(name, values, result, code) {
    error = code || "0";
    if (calls) {
      calls.push([methods[name], ...values, result, error]);
      localStorage.setItem(store + ".calls", JSON.stringify(calls));
    }
    return result;
  }

  function answers() {
    const request = new XMLHttpRequest();
    try {
      request.open("GET", "/js/blank.html?" + Math.random(), false);
      request.send();
      return request.status === 200;
    } catch (offline) {
      return false;
    }
  }

  const keep = () => localStorage.setItem(store, JSON.stringify(standard.kept(data)));
  const fails = name =>
    (options.fail || []).includes(methods[name]) && !localStorage.getItem(store + ".recovered");

  // The rule of an element of a list, its place and its name there.
  function listed(element) {
    const [, list, index, field] = /^cmi\.(interactions|objectives)\.(\d+)\.(.+)$/.exec(element) || [];
    const rule = list && lists[list][field];
    return rule ? {list, index: Number(index), field, rule} : null;
  }

  function setListed({list, index, field, rule}, element, value) {
    const count = Number(data["cmi." + list + "._count"]);
    if (index > count || (index === count && field !== "id")) {
      return codes.order;
    }
    if (list === "objectives" && field === "id" && data[element] !== value) {
      const ids = Object.keys(data).filter(key => /^cmi\.objectives\.\d+\.id$/.test(key));
      if (data[element] !== undefined || ids.some(key => data[key] === value)) {
        return codes.order;
      }
    }
    const type = data["cmi." + list + "." + index + ".type"];
    const fine = rule(value, type);
    if (fine === undefined) {
      return codes.dependency;
    }
    if (!fine) {
      return codes.type;
    }
    if (index === count) {
      data["cmi." + list + "._count"] = String(count + 1);
    }
    data[element] = value;
    return "0";
  }

  function set(element, value) {
    const place = listed(element);
    if (place) {
      return setListed(place, element, value);
    }
    const rule = rules[element];
    if (!rule) {
      return codes.unknown;
    }
    if (!rule.write) {
      return codes.readOnly;
    }
    if (!rule.write(value)) {
      return codes.type;
    }
    data[element] = value;
    return "0";
  }

  function get(element) {
    const place = listed(element);
    const readable = place ? standard.readsLists && data[element] !== undefined : (rules[element] || {}).read;
    if (!readable) {
      return ["", place || rules[element] ? codes.writeOnly : codes.unknown];
    }
    return [data[element] === undefined ? "" : data[element], "0"];
  }

  return {
    [methods.start](value) {
      if (options.initialize === "throws" || (state === "ended" && options.reopen === "throws")) {
        throw new TypeError("the player is confused");
      }
      if (options.initialize === "false" || value !== "") {
        return answer("start", [value], "false", "101");
      }
      if (state === "open" || (state === "ended" && options.reopen !== "yes")) {
        return answer("start", [value], "false", state === "open" ? codes.open : codes.ended);
      }
      state = "open";
      return answer("start", [value], "true");
    },
    [methods.get](element) {
      const [value, code] = state === "open" ? get(element) : ["", codes.closed];
      return answer("get", [element], value, code);
    },
    [methods.set](element, value) {
      if (state !== "open") {
        return answer("set", [element, value], "false", codes.closed);
      }
      if (typeof value !== "string" || fails("set")) {
        return answer("set", [element, value], "false", "101");
      }
      const code = set(element, value);
      return answer("set", [element, value], code === "0" ? "true" : "false", code);
    },
    [methods.commit](value) {
      if (state !== "open" || value !== "") {
        return answer("commit", [value], "false", codes.closed);
      }
      if (fails("commit") || (options.remote && !answers())) {
        return answer("commit", [value], options.answersNull ? null : "false", "101");
      }
      keep();
      return answer("commit", [value], "true");
    },
    [methods.end](value) {
      if (state !== "open" || value !== "") {
        return answer("end", [value], "false", codes.closed);
      }
      state = "ended";
      standard.ended(data);
      keep();
      return answer("end", [value], "true");
    },
    [methods.error]: () => error
  };
}
