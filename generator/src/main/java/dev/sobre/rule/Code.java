package dev.sobre.rule;

/**
 * A style sheet or a script, a file or a part of a page.
 *
 * @param path of the file that holds it
 * @param file the whole text of that file
 * @param from UTF-16 offset of the code in the file
 * @param text the code
 */
record Code(String path, String file, int from, String text) {}
