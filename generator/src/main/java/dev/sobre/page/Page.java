package dev.sobre.page;

import dev.sobre.course.PageKind;

/**
 * A rendered page.
 *
 * @param path from the root of the site or package
 * @param kind what it is
 * @param html the whole document
 */
public record Page(String path, PageKind kind, String html) {}
