// The rules of course.yml: when a course is completed, passed or failed, and how far a learner is.
(() => {
  "use strict";

  const isDone = status => status === "passed" || status === "completed";

  // A result: score is 0 to 100, graded tells whether there is one, of how many things to answer how many are done.
  function testResult(score) {
    const graded = score !== undefined;
    return { score: score || 0, graded, done: graded ? 1 : 0, of: 1 };
  }

  // The activities with weight and attempts; answers by their keys. Solved or out of tries is done.
  function answersResult(activities, answers) {
    const result = { score: 0, graded: false, done: 0, of: activities.length };
    let weights = 0;
    for (const { key, weight, attempts } of activities) {
      const answer = answers.get(key);
      weights += weight;
      if (answer) {
        result.graded = true;
        result.score += weight * answer.score;
        result.done += answer.score === 100 || (attempts > 0 && answer.attempts >= attempts) ? 1 : 0;
      }
    }
    result.score = weights ? result.score / weights : 0;
    return result;
  }

  function statusOf(pagesDone, scoreRequired, { score, done, of }) {
    if (scoreRequired === null) {
      return pagesDone ? "completed" : "incomplete";
    }
    if (pagesDone && score >= scoreRequired) {
      return "passed";
    }
    return pagesDone && done === of ? "failed" : "incomplete";
  }

  // Of the course or a part of it: the status, the score (null while there is none), the score required (null for
  // none), and the share of what is asked that is done, from 0 to 1. A status before that is done stays.
  function judged({ pages, activities, finalTest, pagesRequired, scoreRequired }, { seen, answers, results }, before) {
    const result = finalTest ? testResult(results.get(finalTest)) : answersResult(activities, answers);
    const opened = pages.filter(key => seen.has(key)).length;
    const needed = Math.ceil((pages.length * pagesRequired) / 100);
    const status = isDone(before) ? before : statusOf(opened >= needed, scoreRequired, result);
    const steps = needed + (scoreRequired === null ? 0 : result.of);
    const taken = Math.min(opened, needed) + (scoreRequired === null ? 0 : result.done);
    return {
      status,
      // An LMS may record 0 for a completed course without a score.
      score: result.graded ? result.score : isDone(status) ? 100 : null,
      required: scoreRequired,
      progress: status === "incomplete" ? Math.floor((100 * taken) / steps) / 100 : 1
    };
  }

  // The same of all that the visit covers, and of each part that is begun.
  function judge(outline, work, before) {
    const parts = outline.parts.map(({ id, title, ...part }) => ({ id, title, ...judged(part, work, "") }));
    return {
      ...judged(outline.whole, work, before),
      isPart: !!outline.module,
      parts: parts.filter(({ progress, score }) => progress || score !== null).map(part => ({ ...part, isPart: true }))
    };
  }

  window.sobreCompletion = { judge, isDone };
})();
