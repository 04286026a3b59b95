package dev.sobre.course;

import java.util.List;

/**
 * What {@code images} in {@code course.yml} says.
 *
 * @param ditherAll whether every image of pixels becomes dots of a few greys
 * @param dithered those that do, by path from the course folder, when not all do
 */
public record ImageChoice(boolean ditherAll, List<String> dithered) {

  /** Images keep their colours. */
  public static final ImageChoice USUAL = new ImageChoice(false, List.of());

  public ImageChoice {
    dithered = List.copyOf(dithered);
  }

  /** Whether an image becomes dots. */
  public boolean dithers(String file) {
    return ditherAll || dithered.contains(file);
  }
}
