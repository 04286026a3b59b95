package dev.sobre.page;

import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.Recording;
import dev.sobre.diagram.Diagram;
import java.util.List;

/** The HTML of what the fences of a lesson hold. */
interface FenceHtml {

  /** For texts that hold no fence of the course format. */
  FenceHtml NONE =
      new FenceHtml() {
        @Override
        public String activity(Activity activity) {
          throw new IllegalStateException("an activity inside a short text");
        }

        @Override
        public String actions(List<Action> actions) {
          throw new IllegalStateException("actions inside a short text");
        }

        @Override
        public String diagram(Diagram diagram) {
          throw new IllegalStateException("a diagram inside a short text");
        }

        @Override
        public String recording(Recording recording) {
          throw new IllegalStateException("a recording inside a short text");
        }
      };

  String activity(Activity activity);

  String actions(List<Action> actions);

  String diagram(Diagram diagram);

  String recording(Recording recording);
}
