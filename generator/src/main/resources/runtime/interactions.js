// How SCORM 2004 (RTE 4.2.9) and xAPI (1.0.3, part 2, 2.4.4.1) write an answer and the right one, and how long it took.
(() => {
  "use strict";

  // timeinterval(second,10,2).
  function span(milliseconds) {
    const seconds = Math.floor(milliseconds / 10) / 100;
    const rest = Number((seconds % 60).toFixed(2));
    return "PT" + Math.floor(seconds / 3600) + "H" + (Math.floor(seconds / 60) % 60) + "M" + rest + "S";
  }

  const real = number => Number(number).toFixed(7).replace(/\.?0+$/, "");

  // An empty choice is left out; a brace at the start of a text would open a property such as {lang=fr}.
  const pairs = response => [...response].map((letter, i) => [(i + 1).toString(36), letter]).filter(([, to]) => to !== "-");
  const plain = text => text.replace(/\s+/g, " ").replace(/\[([,.:])\]/g, "$1").replace(/^\{/, " {");

  const choice = text => [...text].map(index => String.fromCharCode(97 + parseInt(index, 36))).join("[,]");
  const matching = text => pairs(text).map(pair => pair.join("[.]")).join("[,]");
  const sequencing = text => [...text].join("[,]");
  const truth = text => String(text === "1");

  // A fill-in has ten texts of 250 characters at most, a long one is one of 4,000.
  function words(response, pattern) {
    const short = [response, pattern].every(text => {
      const list = text.split("\n");
      return list.length <= 10 && list.every(word => word.length <= 250);
    });
    const write = text => (short ? text.split("\n").map(plain).join("[,]") : plain(text.replace(/\n/g, ", ")).slice(0, 4000));
    return [short ? "fill-in" : "long-fill-in", write(response), write(pattern)];
  }

  // A number beyond what LMSs take is reported as it was written.
  function numeric(response, pattern, tolerance) {
    const room = Number(tolerance) || 0;
    const written = [response, pattern - room, Number(pattern) + room].map(real);
    return written.every(number => /^-?\d{1,5}(\.\d+)?$/.test(number))
      ? ["numeric", written[0], written[1] + "[:]" + written[2]]
      : ["other", response, pattern];
  }

  const writers = {
    single: ["choice", choice],
    multiple: ["choice", choice],
    "true-false": ["true-false", truth],
    matching: ["matching", matching],
    categorise: ["matching", matching],
    ordering: ["sequencing", sequencing]
  };

  function written({ type, response, pattern, tolerance }) {
    if (type === "numeric") {
      return numeric(response, pattern, tolerance);
    }
    const [name, write] = writers[type] || [];
    return name ? [name, write(response), write(pattern)] : words(response, pattern);
  }

  // written: type, answer and right answer; plain: a text on one line, without delimiters.
  window.sobreInteractions = { written, plain, span };
})();
