// What a visit covers: the course, or one part of it, as the build wrote it into the launch page. Maps lead from
// ids and paths to keys of the packed state.
(() => {
  "use strict";

  // wanted is the id of a module; without one that the course has, it is the whole course.
  window.sobreOutline = (config, wanted) => {
    const all = config.modules || [];
    const own = all.find(({ id }) => id === wanted);
    const of = (names, key) => !own || own[names].includes(key);
    const byKey = new Map(
      config.activities.map(([key, id, weight, attempts]) => [key, { key, id, weight, attempts }])
    );
    // With a final test its score alone counts.
    const part = ({ pages, activities, tests, score }) => ({
      pages,
      activities: activities.map(key => byKey.get(key)),
      finalTest: tests.includes(config.finalTest) ? config.finalTest : "",
      pagesRequired: config.pagesRequired,
      scoreRequired: score
    });
    const course = {
      pages: config.pages.map(([key]) => key),
      activities: [...byKey.keys()],
      tests: [config.finalTest],
      score: config.scoreRequired
    };
    const activities = [...byKey.values()].filter(({ key }) => of("activities", key));
    return {
      course: config.course,
      module: own ? wanted : "",
      home: own ? encodeURI(own.home) : config.home,
      pages: new Map(config.pages.filter(([key]) => of("pages", key)).map(([key, path]) => [path, key])),
      activities: new Map(activities.map(activity => [activity.id, activity])),
      // Activities and tests of other modules count nowhere in this visit.
      foreign: new Set([...byKey.values()].filter(({ key }) => !of("activities", key)).map(({ id }) => id)),
      tests: new Map(config.tests.filter(([key]) => of("tests", key)).map(([key, id]) => [id, key])),
      actions: new Map(config.actions.map(([key, id]) => [id, key])),
      whole: part(own || course),
      parts: own ? [] : all.map(module => ({ id: module.id, title: module.title, ...part(module) }))
    };
  };
})();
