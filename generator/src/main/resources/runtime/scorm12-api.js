// The API of SCORM 1.2: where it is, and how it writes values.
(() => {
  "use strict";

  function findApi(start) {
    let win = start;
    for (let depth = 0; win && depth < 50; depth++) {
      try {
        if (win.API) {
          return win.API;
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

  const two = number => String(number).padStart(2, "0");

  function clock(milliseconds) {
    const seconds = Math.min(Math.floor(milliseconds / 1000), 35999999);
    return two(Math.floor(seconds / 3600)) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  }

  // SCORM 1.2 RTE 3.4.4: a choice is letters joined by commas, true-false is t or f, a matching is pairs
  // of number and letter, a sequencing is letters in order; words of several gaps stand one after the other.
  function reported(type, response) {
    if (type === "single" || type === "multiple") {
      return [...response].map(index => String.fromCharCode(97 + parseInt(index, 36))).join(",");
    }
    if (type === "true-false") {
      return response === "1" ? "t" : "f";
    }
    if (type === "matching" || type === "categorise") {
      return [...response]
        .map((letter, i) => (i + 1).toString(36) + "." + letter)
        .filter(pair => !pair.endsWith("-"))
        .join(",");
    }
    if (type === "ordering") {
      return [...response].join(",");
    }
    return response.replace(/\n/g, ", ").replace(/\s+/g, " ").slice(0, 255);
  }

  // RTE 3.4.4 names fewer types than a course has.
  const types = {
    single: "choice",
    multiple: "choice",
    cloze: "fill-in",
    categorise: "matching",
    ordering: "sequencing"
  };

  // The time of day.
  const time = date => two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());

  window.sobreScorm12 = { findApi, clock, time, reported, type: type => types[type] || type };
})();
