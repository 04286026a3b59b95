// The rules of course.yml: when a course is completed, passed or failed.
(() => {
  "use strict";

  // A result: score is 0 to 100, graded tells whether there is one, allDone whether nothing is left to answer.
  function testResult(score) {
    const graded = score !== undefined;
    return { score: score || 0, graded, allDone: graded };
  }

  // The activities with weight and attempts; answers by their keys.
  function answersResult(activities, answers) {
    let weights = 0;
    let points = 0;
    let allDone = true;
    for (const { key, weight, attempts } of activities) {
      const answer = answers.get(key);
      weights += weight;
      points += answer ? weight * answer.score : 0;
      allDone = allDone && !!answer && (answer.score === 100 || (attempts > 0 && answer.attempts >= attempts));
    }
    return { score: weights ? points / weights : 0, graded: answers.size > 0, allDone };
  }

  // The share of pages seen is in percent.
  function statusOf({ pagesRequired, scoreRequired }, share, { score, allDone }) {
    const pages = share >= pagesRequired;
    if (scoreRequired === null) {
      return pages ? "completed" : "incomplete";
    }
    if (pages && score >= scoreRequired) {
      return "passed";
    }
    return pages && allDone ? "failed" : "incomplete";
  }

  window.sobreCompletion = { testResult, answersResult, statusOf };
})();
