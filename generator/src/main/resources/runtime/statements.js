// The statements of cmi5 (spec "Quartz", 7.1.3 and 9). Their ids follow from what they say, so that an LRS knows again
// what it has.
(() => {
  "use strict";
  const { span, written } = window.sobreInteractions;
  const cmi5 = "https://w3id.org/xapi/cmi5/context/";
  const verbs = "http://adlnet.gov/expapi/verbs/";

  // A UUID that follows from a name (RFC 9562), in the form of version 5, which every LRS takes. The hash is not SHA-1:
  // browsers have that over https alone.
  function uuid(name) {
    const digits = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map(prime => {
      let hash = prime;
      for (const unit of name + prime) {
        hash = Math.imul(hash ^ unit.codePointAt(0), prime);
        hash ^= hash >>> 15;
      }
      return (hash >>> 0).toString(16).padStart(8, "0");
    });
    return digits.join("").replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, "$1-$2-5$3-a$4-$5");
  }

  // Of one visit: who learns what, and the launch data of the LMS (10.2).
  window.sobreStatements = ({ actor, registration, activityId }, launch) => {
    // By id; and the time of the latest, since order is that of their times (9.3).
    const made = new Map();
    let clock = 0;

    // 9.6, 10.2.1: the context is that of the LMS, and more.
    function context(lists, extensions) {
      const given = launch.contextTemplate;
      const contextActivities = { ...given.contextActivities };
      for (const [list, ids] of Object.entries(lists)) {
        contextActivities[list] = [].concat(contextActivities[list] || [], ids.map(id => ({ id })));
      }
      return { ...given, registration, contextActivities, extensions: { ...extensions, ...given.extensions } };
    }

    // scope: what makes it one statement and no other, besides registration and activity.
    function statement(verb, scope, at, result, object, lists, extensions) {
      const id = uuid([registration, activityId, verb, scope].join("\n"));
      if (!made.has(id)) {
        clock = Math.max(clock, at);
        made.set(id, {
          id,
          actor,
          verb: { id: verbs + verb, display: { en: verb } },
          object: { objectType: "Activity", ...object },
          result,
          context: context(lists, extensions),
          timestamp: new Date(clock).toISOString()
        });
      }
      return made.get(id);
    }

    // 7.1.3: a statement that cmi5 defines.
    function defined(verb, scope, result) {
      const judged = /passed|failed/.test(verb);
      const category = ["cmi5", ...(judged || verb === "completed" ? ["moveon"] : [])];
      const mastery = launch.masteryScore;
      return statement(
        verb,
        scope,
        Date.now(),
        result,
        { id: activityId },
        { category: category.map(id => cmi5 + "categories/" + id) },
        judged && mastery >= 0 ? { [cmi5 + "extensions/masteryscore"]: mastery } : {}
      );
    }

    // 7.1.3: one that it allows, about a question.
    function answered(item) {
      const [interactionType, response, pattern] = written(item);
      return statement(
        "answered",
        [item.id, item.at, response].join("\n"),
        item.at,
        {
          response,
          success: item.score === 100,
          score: { scaled: item.score / 100 },
          ...(item.took >= 0 ? { duration: span(item.took) } : {})
        },
        {
          id: activityId.replace(/\/?$/, "/") + encodeURIComponent(item.id),
          definition: {
            type: "http://adlnet.gov/expapi/activities/cmi.interaction",
            interactionType,
            correctResponsesPattern: [pattern]
          }
        },
        { parent: [activityId] }
      );
    }

    return { defined, answered };
  };
})();
