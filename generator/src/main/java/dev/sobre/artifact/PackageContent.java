package dev.sobre.artifact;

/** The pages that a format is made of. */
public enum PackageContent {
  /** The pages of one language, with the launch page and the run-time that speaks to LMSs. */
  TRACKED,
  /** No page: the format is written from the course itself. */
  NONE
}
