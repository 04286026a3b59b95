package dev.sobre.maths;

/**
 * What is wrong in a formula.
 *
 * @param offset UTF-16 offset in its source
 * @param message what is wrong
 * @param hint what would be right, or an empty text
 */
public record Mistake(int offset, String message, String hint) {}
