package dev.sobre.olx;

/**
 * A component of a unit of Open edX.
 *
 * @param category {@code html} or {@code problem}; also its folder
 * @param urlName unique in its category; also the name of its file
 * @param xml content of its file
 * @param html what the file of an {@code html} refers to; empty for others
 */
record OlxComponent(String category, String urlName, String xml, String html) {}
