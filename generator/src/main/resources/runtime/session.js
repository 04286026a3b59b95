// What is wanted of the LMS in one visit, and what it has not accepted yet. What the learner does is in visit.js. It knows
// no standard; a connector does. A connector has
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
  const { mark } = window.sobrePacked;

  // outline is what the visit covers; changed is called when there may be something else to tell the learner, who may be
  // known from the start.
  window.sobreSession = (outline, changed, who) => {
    const id = Date.now().toString(36);
    const visit = window.sobreVisit(outline);
    const { did } = visit;
    const session = {
      did,
      link: null,
      learner: who || "",
      readOnly: false,
      // Whether the LMS said that it has not accepted all, and whether that is kept on this device.
      refused: false,
      onDevice: true,
      recall: visit.recall,
      join,
      goOnAlone,
      record,
      arrived,
      strangers,
      claim,
      save,
      end
    };
    const copies = window.sobreCopies(outline);
    const scope = outline.course + ":" + outline.module;
    // How many of the first answers in the queue are sent.
    let sent = 0;
    // The copy of this visit, and those that it has taken over.
    let name = ours();
    let taken = [];
    // pending: the LMS has not accepted all. over: nothing is written any more.
    let pending = false;
    let over = false;
    let closed = false;
    // Whether a report is on its way, which one waits, and what is to be done once nothing is.
    let busy = false;
    let waiting = null;
    const afterwards = [];

    function ours() {
      return copies.name(session.learner, id);
    }

    const others = who => copies.of(who).filter(([other]) => other !== name);

    // Before anything is sent it is written on this device, and stays there until the LMS has accepted it.
    function keep() {
      const copy = visit.copy();
      if (pending) {
        session.onDevice = copies.write(name, copy);
      } else {
        copies.remove(name);
      }
      if (session.onDevice || !pending) {
        taken.forEach(copies.remove);
        taken = [];
      }
      session.link && session.link.remember({ scope, learner: session.learner, name, pending, copy });
    }

    function save(after) {
      if (writable()) {
        const now = visit.report();
        const here = mark(now.state);
        did.known = [...did.known.filter(one => one !== here), here].slice(-40);
        pending = true;
        keep();
        if (session.link) {
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
        session.link.save(now, did.queue.slice(sent), result => settle(now.state, result));
      }
    }

    function settle(state, result) {
      busy = false;
      sent += result.sent;
      session.refused = !result.fine || result.kept === false;
      if (result.kept) {
        did.queue.splice(0, sent);
        sent = 0;
      }
      pending = !result.fine || !result.kept;
      if (!pending) {
        did.known = [mark(state)];
        pending = !!waiting;
      }
      keep();
      changed();
      if (waiting) {
        send(waiting);
      } else {
        afterwards.splice(0).forEach(after => after());
      }
    }

    function end(leaving, after) {
      const now = writable() ? visit.report() : null;
      over = true;
      if (session.link && !closed) {
        session.link.end(now, now ? did.queue.slice(sent) : [], leaving, result => {
          sent += result.sent;
          closed = result.closed;
          // That a page which goes was told "true" proves nothing.
          now && pending && keep();
          after && after();
        });
      }
    }

    // The LMS has opened the session. False when it has forgotten answers of this very page: new ones would take
    // their places.
    function join(connector, found) {
      const memory = connector.recall();
      const before = memory && memory.scope === scope ? memory : null;
      if (!found.sure && before && before.next > found.count) {
        return false;
      }
      session.link = connector;
      session.readOnly = found.readOnly;
      if (found.required >= 0 && outline.whole.scoreRequired !== null) {
        outline.whole.scoreRequired = found.required;
      }
      const left = found.learner ? others(found.learner) : [];
      if (before && before.pending && before.learner === found.learner && !left.some(([other]) => other === before.name)) {
        left.push([before.name, before.copy]);
      }
      if (session.readOnly) {
        // Nothing is sent; what the LMS has all the same need not stay here.
        const has = ({ state, queue }) => state === found.state && queue.every(({ n }) => n < found.count);
        left.splice(0).forEach(([other, copy]) => has(copy) && copies.remove(other));
      }
      visit.join(found, left.map(([, copy]) => copy));
      sent = 0;
      session.learner = found.learner;
      taken = [...left.map(([other]) => other), name];
      name = ours();
      taken = taken.filter(other => other !== name);
      save();
      return true;
    }

    // An LMS that does not open the session again, but has seen this learner: goes on from what is remembered.
    function goOnAlone(connector) {
      const before = connector.recall();
      if (before && before.scope === scope && did.blind && !did.queue.length) {
        session.learner = before.learner;
        name = ours();
        visit.goOn(before.copy);
        taken = [before.name];
      }
    }

    const writable = () => !session.readOnly && !over;

    function record(id, result) {
      const foreign = outline.foreign.has(id) || (result.test && !outline.tests.has(result.test));
      writable() && !foreign && visit.record(id, result) && save();
    }

    function arrived(page) {
      writable() && visit.arrived(page) && save();
    }

    // Copies that were made while no LMS told who was there.
    function strangers() {
      return session.readOnly ? [] : others("");
    }

    // The learner says whether they are theirs.
    function claim(mine) {
      for (const [other, copy] of strangers()) {
        if (mine) {
          visit.take(copy);
          taken.push(other);
        } else {
          copies.remove(other);
        }
      }
      save();
    }

    return session;
  };
})();
