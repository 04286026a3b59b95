// What an LMS of SCORM 2004 makes of several items, as far as our own packages ask (SN 3): free choice, flow, mastery by
// the scaled score, and gates behind what another item has satisfied.
const sequencing = (() => {
  "use strict";
  const ids = text => (text || "").split(" ").filter(Boolean);

  // true, false, or null while nobody knows.
  function satisfied({ masteryScore }, kept) {
    const measure = kept["cmi.score.scaled"];
    const success = kept["cmi.success_status"];
    if (masteryScore !== undefined && measure !== undefined) {
      return Number(measure) >= Number(masteryScore);
    }
    return success === "passed" ? true : success === "failed" ? false : null;
  }

  // Of each item: open, satisfied and completed.
  return (items, kept) => {
    const objectives = new Map();
    const states = items.map((item, i) => {
      const data = kept(i);
      const state = { satisfied: satisfied(item.rules, data), completed: data["cmi.completion_status"] === "completed" };
      ids(item.rules.writes).forEach(id => objectives.set(id, state.satisfied));
      return state;
    });
    return states.map((state, i) => ({
      ...state,
      open: ids(items[i].rules.needs).every(id => objectives.get(id) === true)
    }));
  };
})();
