package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;

/**
 * Something to do in real life after a lesson. A learner ticks it, and finds it in the action plan.
 *
 * @param id unique in the course
 * @param audience id of the audience that it is for
 * @param text what to do, one paragraph
 * @param location where it is written
 */
public record Action(String id, String audience, MarkdownText text, SourceLocation location) {}
