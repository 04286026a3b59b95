package dev.sobre.course;

/**
 * A colour of a theme.
 *
 * @param light on a light screen
 * @param dark on a dark one
 */
public record ColourPair(Colour light, Colour dark) {}
