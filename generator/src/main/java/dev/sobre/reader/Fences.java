package dev.sobre.reader;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.Action;
import dev.sobre.course.Activity;
import dev.sobre.course.Recording;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.diagram.Diagram;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the fences of a lesson hold, by the offset of the fence.
 *
 * @param activities of the fences {@code activity}
 * @param actions of the fences {@code actions}
 * @param diagrams of the fences {@code diagram}
 * @param recordings of the fences {@code media}
 */
public record Fences(
    SortedMap<Integer, Activity> activities,
    SortedMap<Integer, List<Action>> actions,
    SortedMap<Integer, Diagram> diagrams,
    SortedMap<Integer, Recording> recordings) {

  private static final String ACTIVITY = "activity";
  private static final String ACTIONS = "actions";
  private static final String DIAGRAM = "diagram";
  private static final String MEDIA = "media";

  /** The words that make a fence more than code. */
  public static final List<String> KINDS = List.of(ACTIVITY, ACTIONS, DIAGRAM, MEDIA);

  /**
   * Reads the fences of a text.
   *
   * @param audiences ids that actions may name
   * @param recordings reads the fences {@code media}
   */
  static Fences read(
      MarkdownText body,
      SourceText source,
      List<String> audiences,
      RecordingReader recordings,
      DiagnosticLog log) {
    Fences fences = new Fences(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Node node : body.document().getDescendants()) {
      if (node instanceof FencedCodeBlock fence) {
        String info = fence.getInfo().toString().strip();
        SourceLocation place = body.locate(fence.getStartOffset());
        if (info.equals(ACTIVITY) && stands(fence, place, source, log)) {
          yaml(fence, body, source, log)
              .flatMap(yaml -> ActivityReader.read(yaml, place, log))
              .ifPresent(read -> fences.activities.put(fence.getStartOffset(), read));
        } else if (info.equals(ACTIONS) && stands(fence, place, source, log)) {
          yaml(fence, body, source, log)
              .map(yaml -> ActionsReader.read(yaml, audiences, log))
              .ifPresent(read -> fences.actions.put(fence.getStartOffset(), read));
        } else if (info.equals(DIAGRAM) && stands(fence, place, source, log)) {
          yaml(fence, body, source, log)
              .flatMap(yaml -> DiagramReader.read(yaml, place, log))
              .ifPresent(read -> fences.diagrams.put(fence.getStartOffset(), read));
        } else if (info.equals(MEDIA) && stands(fence, place, source, log)) {
          yaml(fence, body, source, log)
              .flatMap(recordings::read)
              .ifPresent(read -> fences.recordings.put(fence.getStartOffset(), read));
        }
      }
    }
    return fences;
  }

  private static Optional<YamlDocument> yaml(
      FencedCodeBlock fence, MarkdownText body, SourceText source, DiagnosticLog log) {
    int from = body.offset() + fence.getContentChars().getStartOffset();
    int to = body.offset() + fence.getContentChars().getEndOffset();
    return YamlDocument.parse(source, from, to, log);
  }

  private static boolean stands(
      FencedCodeBlock fence, SourceLocation place, SourceText source, DiagnosticLog log) {
    if (fence.getParent() instanceof Document && place.column() == 1) {
      return true;
    }
    source.error(
        log,
        "nested-activity",
        place,
        "a fence of the course format stands on its own, not inside a list or quote",
        "move it to the left margin, between two blank lines");
    return false;
  }
}
