package dev.sobre.artifact;

/** The pages that a format is made of. */
public enum PackageContent {
  /** The pages of one language, with the launch page and the run-time that speaks SCORM. */
  SCORM,
  /** The same with the run-time that speaks cmi5. */
  CMI5,
  /** The pages of one language, as on a website, with nothing that needs a server. */
  PLAIN,
  /** Pages to read, without scripts, forms and theme. */
  BOOK,
  /** No page: the format is written from the course itself. */
  NONE
}
