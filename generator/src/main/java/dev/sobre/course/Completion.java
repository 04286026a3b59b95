package dev.sobre.course;

import java.util.OptionalInt;

/**
 * When a learner has done the course.
 *
 * @param pages percent of the lessons to open, 0 to 100
 * @param score percent of the weighted score to reach; without it the course is completed, not
 *     passed
 * @param attempts tries that an activity takes before it shows its answer; 0 means no limit
 */
public record Completion(int pages, OptionalInt score, int attempts) {}
