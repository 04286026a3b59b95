package dev.sobre.page;

import java.util.function.Supplier;

/**
 * A page that is rendered when somebody wants it.
 *
 * @param path from the root of its language
 * @param page renders it
 */
record Draft(String path, Supplier<Page> page) {}
