// What a learner does in one visit, what is wanted of the LMS, and what it has not accepted yet. It knows no standard;
// a connector does. A connector has
//   learner: who it is, where the launch tells that before any session is open;
//   start(done): opens the session; done(null), or done({ learner, readOnly, required, status, state, location, count,
//     sure }) with what the LMS holds, required being the score it asks for if it does, count that of interactions, and
//     sure whether the session was opened for us. It may answer later, and answers once however often it is asked;
//   found(): whether there is an LMS, be it one that refuses;
//   save(report, items, done): sends what changed and commits; done({ fine, sent, kept }), where sent is the number of
//     items dealt with, and kept is null when the LMS does not tell. It may answer later, but gets no other before;
//   end(report, items, leaving, done): ends the session, without a report when nothing may be written; done({ sent,
//     closed });
//   remember(value), recall(): what lives as long as the player page of the LMS.
// A report is { status, score, required, progress, isPart, parts, location, state, time }, see completion.js. An item
// is an answer, { id, type, response, pattern, tolerance, score, weight, at, took, pages }, pages being the lessons
// opened before it; it gets its number n among the interactions when it is sent.
(() => {
  "use strict";
  const { pack, unpack, mark } = window.sobrePacked;
  const { judge, isDone } = window.sobreCompletion;
  const { read, answer, recall, merge } = window.sobreWork;

  // outline is what the visit covers; changed is called when there may be something else to tell the learner, who may be
  // known from the start.
  window.sobreSession = (outline, changed, who) => {
    const started = Date.now();
    const visit = started.toString(36);
    const copies = window.sobreCopies(outline);
    const scope = outline.course + ":" + outline.module;
    let work = unpack("");
    let link = null;
    let learner = who || "";
    let readOnly = false;
    let status = "incomplete";
    let location = "";
    let moved = 0;
    // Whether nothing is known of earlier visits.
    let blind = true;
    // When the page was opened and activities were last answered; lessons opened since the last answer.
    let opened = started;
    const answered = new Map();
    let newPages = [];
    // The answers that no commit has confirmed; the first of them are sent. Marks of the states that the LMS may hold.
    let queue = [];
    let sent = 0;
    let known = [];
    let lms = { mark: null, count: 0 };
    // The copy of this visit, and those that it has taken over.
    let name = copies.name(learner, visit);
    let taken = [];
    let onDevice = true;
    // pending: the LMS has not accepted all. refused: it said so. over: nothing is written any more.
    let pending = false;
    let refused = false;
    let over = false;
    let closed = false;
    // Whether a report is on its way, which one waits, and what is to be done once nothing is.
    let busy = false;
    let waiting = null;
    const afterwards = [];

    function report() {
      const judged = judge(outline, work, status);
      status = judged.status;
      return { ...judged, location, state: pack(work), time: Date.now() - started };
    }

    // Before anything is sent it is written on this device, and stays there until the LMS has accepted it.
    function keep(state) {
      const copy = { known, state, location, moved, status, queue, blind };
      if (pending) {
        onDevice = copies.write(name, copy);
      } else {
        copies.remove(name);
      }
      if (onDevice || !pending) {
        taken.forEach(copies.remove);
        taken = [];
      }
      link && link.remember({ scope, learner, name, pending, copy });
    }

    function save(after) {
      if (!readOnly && !over) {
        const now = report();
        const here = mark(now.state);
        known = [...known.filter(one => one !== here), here].slice(-40);
        pending = true;
        keep(now.state);
        if (link) {
          after && afterwards.push(after);
          send(now);
          return;
        }
      }
      changed();
      after && after();
    }

    // One report after the other; the last of those that have to wait tells all.
    function send(now) {
      waiting = busy ? now : null;
      if (!busy) {
        busy = true;
        link.save(now, queue.slice(sent), result => settle(now.state, result));
      }
    }

    function settle(state, result) {
      busy = false;
      sent += result.sent;
      refused = !result.fine || result.kept === false;
      pending = refused || !result.kept;
      if (result.kept) {
        queue.splice(0, sent);
        sent = 0;
      }
      if (!pending) {
        known = [mark(state)];
      }
      pending = pending || !!waiting;
      keep(waiting ? waiting.state : state);
      changed();
      if (waiting) {
        send(waiting);
      } else {
        afterwards.splice(0).forEach(after => after());
      }
    }

    function end(leaving, after) {
      const now = readOnly || over ? null : report();
      over = true;
      if (link && !closed) {
        link.end(now, now ? queue.slice(sent) : [], leaving, result => {
          sent += result.sent;
          closed = result.closed;
          // That a page which goes was told "true" proves nothing.
          now && pending && keep(now.state);
          after && after();
        });
      }
    }

    // Takes what a copy has, and gives those of its answers that are not with the LMS: it has those that it counts, if
    // it holds a state of that copy.
    function absorb(into, copy) {
      const ours = copy.known.includes(lms.mark);
      merge(into, read(outline, copy.state));
      status = isDone(status) ? status : isDone(copy.status) ? copy.status : status;
      if (copy.location && copy.moved >= moved) {
        ({ location, moved } = copy);
      }
      copy.queue.forEach(({ id, at }) => answered.set(id, Math.max(at, answered.get(id) || 0)));
      return copy.queue.filter(({ n }) => !(ours && n < lms.count));
    }

    // Its place among the answers of the LMS is open again.
    const unsent = ({ n, refused, ...item }) => item;

    function apply(item) {
      const before = answered.get(item.id) || 0;
      answer(outline, work, item, item.at < before);
      answered.set(item.id, Math.max(item.at, before));
      status = judge(outline, work, status).status;
    }

    // The LMS has opened the session. False when it has forgotten answers of this very page: new ones would take
    // their places.
    function join(connector, found) {
      const memory = connector.recall();
      const before = memory && memory.scope === scope ? memory : null;
      if (!found.sure && before && before.next > found.count) {
        return false;
      }
      link = connector;
      lms = { mark: mark(found.state), count: found.count };
      readOnly = found.readOnly;
      if (found.required >= 0 && outline.whole.scoreRequired !== null) {
        outline.whole.scoreRequired = found.required;
      }
      const own = { known, state: pack(work), location, moved, status, queue };
      status = found.status;
      location = found.location;
      moved = 0;
      const left = found.learner ? copies.of(found.learner).filter(([other]) => other !== name) : [];
      if (before && before.pending && before.learner === found.learner && !left.some(([other]) => other === before.name)) {
        left.push([before.name, before.copy]);
      }
      if (readOnly) {
        // Nothing is sent; what the LMS has all the same need not stay here.
        const has = ({ state, queue }) => mark(state) === lms.mark && queue.every(({ n }) => n < lms.count);
        left.splice(0).forEach(([other, copy]) => has(copy) && copies.remove(other));
      }
      // One copy that comes from what the LMS holds replaces it; else nobody can tell which was later.
      const alone = left.length === 1 && left[0][1].known.includes(lms.mark);
      work = alone ? unpack("") : read(outline, found.state);
      blind && answered.clear();
      queue = left.flatMap(([, copy]) => {
        copy.blind && copy.queue.forEach(apply);
        return absorb(work, copy);
      });
      blind && own.queue.forEach(apply);
      queue.push(...absorb(work, own));
      queue = queue.map(unsent);
      blind = false;
      sent = 0;
      learner = found.learner;
      taken = [...left.map(([other]) => other), name];
      name = copies.name(learner, visit);
      taken = taken.filter(other => other !== name);
      known = [lms.mark];
      save();
      return true;
    }

    // An LMS that does not open the session again, but has seen this learner: goes on from what is remembered.
    function goOnAlone(connector) {
      const before = connector.recall();
      if (before && before.scope === scope && blind && !queue.length) {
        blind = false;
        learner = before.learner;
        name = copies.name(learner, visit);
        queue = absorb(work, before.copy);
        known = before.copy.known;
        taken = [before.name];
      }
    }

    function record(id, { type, response, pattern, tolerance, score, test }) {
      if (readOnly || over || outline.foreign.has(id) || (test && !outline.tests.has(test))) {
        return;
      }
      const activity = outline.activities.get(id);
      // Two answers are never of one moment: it is what tells them apart.
      const before = answered.get(id) || 0;
      const at = Math.max(Date.now(), before + 1);
      // Without an entry in the state, it is a question of a test: it is sent with the test's score, which follows.
      const took = activity ? at - Math.max(opened, before) : undefined;
      const weight = activity ? activity.weight : 1;
      const item = { id, type, response, pattern, tolerance, score, weight, at, took, pages: newPages };
      newPages = [];
      queue.push(item);
      apply(item);
      activity && save();
    }

    function arrived(page) {
      const key = outline.pages.get(page);
      opened = Date.now();
      if (key && !over && !readOnly) {
        work.seen.has(key) || newPages.push(key);
        work.seen.add(key);
        moved = location === page ? moved : opened;
        location = page;
        save();
      }
    }

    // Copies that were made while no LMS told who was there.
    const strangers = () => (readOnly ? [] : copies.of("").filter(([other]) => other !== name));

    // The learner says whether they are theirs.
    function claim(mine) {
      for (const [other, copy] of strangers()) {
        if (mine) {
          copy.queue.forEach(apply);
          queue.push(...absorb(work, copy).map(unsent));
          taken.push(other);
        } else {
          copies.remove(other);
        }
      }
      save();
    }

    return {
      join,
      goOnAlone,
      record,
      arrived,
      strangers,
      claim,
      save,
      end,
      recall: (id, type) => recall(outline, work, id, type),
      get link() {
        return link;
      },
      get readOnly() {
        return readOnly;
      },
      get refused() {
        return refused;
      },
      get onDevice() {
        return onDevice;
      },
      get learner() {
        return learner;
      },
      get location() {
        return location;
      },
      get work() {
        return work;
      }
    };
  };
})();
