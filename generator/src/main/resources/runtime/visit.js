// What a learner has done, as far as one visit knows, and how it takes what was done in others: what the LMS holds of them,
// and the copies that they left behind, see copies.js. It speaks to nobody; session.js does.
(() => {
  "use strict";
  const { pack, unpack, mark } = window.sobrePacked;
  const { judge, isDone } = window.sobreCompletion;
  const { read, answer, recall, merge } = window.sobreWork;

  // Its place among the answers of the LMS is open again.
  const unsent = ({ n, refused, ...item }) => item;

  window.sobreVisit = outline => {
    const started = Date.now();
    const did = {
      work: unpack(""),
      status: "incomplete",
      // The lesson where the learner is, and when it was opened.
      location: "",
      moved: 0,
      // The answers that no commit has confirmed, and marks of the states that the LMS may hold.
      queue: [],
      known: [],
      // Whether nothing is known of earlier visits.
      blind: true
    };
    const answered = new Map();
    let lms = { mark: null, count: 0 };
    // When the page was opened; lessons opened since the last answer.
    let opened = started;
    let pages = [];

    // When an activity was last answered.
    const last = id => answered.get(id) || 0;

    const copy = () => ({ ...did, work: undefined, state: pack(did.work) });

    function report() {
      const judged = judge(outline, did.work, did.status);
      did.status = judged.status;
      return { ...judged, location: did.location, state: pack(did.work), time: Date.now() - started };
    }

    function apply(item) {
      const before = last(item.id);
      answer(outline, did.work, item, item.at < before);
      answered.set(item.id, Math.max(item.at, before));
      report();
    }

    // Tells whether it may be sent: an answer in a test goes with the score of the test, which follows.
    function record(id, { type, response, pattern, tolerance, score }) {
      const activity = outline.activities.get(id);
      const before = last(id);
      // Two answers are never of one moment: it is what tells them apart.
      const at = Math.max(Date.now(), before + 1);
      const took = activity ? at - Math.max(opened, before) : undefined;
      const weight = activity ? activity.weight : 1;
      const item = { id, type, response, pattern, tolerance, score, weight, at, took, pages };
      pages = [];
      did.queue.push(item);
      apply(item);
      return activity;
    }

    // Tells whether it is a lesson.
    function arrived(page) {
      const key = outline.pages.get(page);
      opened = Date.now();
      if (key) {
        did.work.seen.has(key) || pages.push(key);
        did.work.seen.add(key);
        did.moved = did.location === page ? did.moved : opened;
        did.location = page;
      }
      return key;
    }

    // Takes what a copy has, and gives those of its answers that are not with the LMS: it has those that it counts, if
    // it holds a state of that copy.
    function absorb({ status, location, moved, queue, known, state }) {
      merge(did.work, read(outline, state));
      if (isDone(status) && !isDone(did.status)) {
        did.status = status;
      }
      if (location && moved >= did.moved) {
        Object.assign(did, { location, moved });
      }
      queue.forEach(({ id, at }) => answered.set(id, Math.max(at, last(id))));
      return queue.filter(({ n }) => !(known.includes(lms.mark) && n < lms.count));
    }

    // The answers of a visit that knew nothing of others are tries that nobody has counted.
    function take(other) {
      other.blind && other.queue.forEach(apply);
      did.queue.push(...absorb(other).map(unsent));
    }

    // Begins again from what the LMS holds, with what the copies have, and what this visit has done before.
    function join({ status, location, state, count }, copies) {
      const own = copy();
      lms = { mark: mark(state), count };
      did.blind && answered.clear();
      // One copy that comes from what the LMS holds replaces it; else nobody can tell which was later.
      const alone = copies.length === 1 && copies[0].known.includes(lms.mark);
      const work = alone ? unpack("") : read(outline, state);
      Object.assign(did, { work, status, location, moved: 0, queue: [], known: [lms.mark], blind: false });
      [...copies, own].forEach(take);
    }

    // Goes on from what is remembered of a session that is still open.
    function goOn(copy) {
      Object.assign(did, { queue: absorb(copy), known: copy.known, blind: false });
    }

    return {
      did,
      copy,
      report,
      record,
      arrived,
      take,
      join,
      goOn,
      recall: (id, type) => recall(outline, did.work, id, type)
    };
  };
})();
