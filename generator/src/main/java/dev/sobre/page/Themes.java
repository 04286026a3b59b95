package dev.sobre.page;

import java.util.Optional;

/**
 * The looks of a build.
 *
 * @param main of the website and of packages
 * @param lowData of the low-data version of the website; empty when there is none
 */
public record Themes(Theme main, Optional<Theme> lowData) {}
