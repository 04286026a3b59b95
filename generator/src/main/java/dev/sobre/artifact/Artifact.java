package dev.sobre.artifact;

/**
 * A package, ready to be written.
 *
 * @param format such as {@code scorm12}
 * @param fileName name of its file
 * @param bytes its content; never changed after construction
 */
public record Artifact(String format, String fileName, byte[] bytes) {}
