// What a learner did: { seen, answers, results, actions } by the keys of the packed state, see packed.js.
(() => {
  "use strict";
  const { unpack, packWord, unpackWord } = window.sobrePacked;
  const isWords = type => type === "fill-in" || type === "cloze";

  // Keys that this version of the course no longer has are dropped.
  function read(outline, state) {
    const found = unpack(state);
    const only = (keys, values) => new Map([...values].filter(([key]) => keys.includes(key)));
    const pages = [...outline.pages.values()];
    return {
      seen: new Set([...found.seen].filter(key => pages.includes(key))),
      answers: only([...outline.activities.values()].map(({ key }) => key), found.answers),
      results: only([...outline.tests.values()], found.results),
      actions: only([...outline.actions.values()], found.actions)
    };
  }

  // An answer is one more try. It replaces the one before, but not one that is solved or was given later.
  function answer(outline, work, { id, type, response, score, pages }, isEarlier) {
    const known = [...outline.pages.values()];
    pages.filter(key => known.includes(key)).forEach(key => work.seen.add(key));
    const activity = outline.activities.get(id);
    if (activity) {
      const old = work.answers.get(activity.key);
      const attempts = (old ? old.attempts : 0) + 1;
      const packed = isWords(type) ? packWord(response) : response;
      const stays = old && (old.score === 100 || isEarlier);
      work.answers.set(activity.key, stays ? { ...old, attempts } : { attempts, score, response: packed });
    }
  }

  function recall(outline, work, id, type) {
    const activity = outline.activities.get(id);
    const found = activity && work.answers.get(activity.key);
    return found ? { ...found, response: isWords(type) ? unpackWord(found.response) : found.response } : null;
  }

  function take(into, from, wins) {
    for (const [key, theirs] of from) {
      const ours = into.get(key);
      if (ours === undefined || wins(theirs, ours)) {
        into.set(key, theirs);
      }
    }
  }

  // What two visits did that knew nothing of each other: all lessons seen; of two answers that with more tries, then
  // the better one; the best result of a test; the action that is done, else that of the second.
  function merge(into, from) {
    from.seen.forEach(key => into.seen.add(key));
    take(into.answers, from.answers, (theirs, ours) => (theirs.attempts - ours.attempts || theirs.score - ours.score) > 0);
    take(into.results, from.results, (theirs, ours) => theirs > ours);
    take(into.actions, from.actions, (theirs, ours) => !!theirs.done || !ours.done);
    return into;
  }

  window.sobreWork = { read, answer, recall, merge };
})();
