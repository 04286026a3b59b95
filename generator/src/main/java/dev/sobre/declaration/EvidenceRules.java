package dev.sobre.declaration;

import dev.sobre.course.Declarations;
import dev.sobre.course.Limit;
import dev.sobre.course.Localized;
import dev.sobre.course.Metric;
import dev.sobre.course.Rule;
import dev.sobre.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the build can say of a criterion by itself. It decides only what files decide; where a
 * person must judge, it leaves the state as it is and gives what it knows.
 */
final class EvidenceRules {

  private static final int BITS = 8;
  private static final int SLOW = 512_000;
  private static final int LONGEST_SECONDS = 5;
  private static final double NEW_SHARE = 0.75;

  private final Evidence evidence;
  private final Declarations declared;

  EvidenceRules(Evidence evidence, Declarations declared) {
    this.evidence = evidence;
    this.declared = declared;
  }

  Verdict verdict(Criterion criterion) {
    Outcome outcome = outcome(criterion);
    return new Verdict(
        criterion, outcome.state(), outcome.text(), outcome.figures(), Localized.EMPTY);
  }

  private record Outcome(State state, String text, List<Object> figures) {}

  private Outcome outcome(Criterion criterion) {
    State open = criterion.state();
    String name = criterion.evidence();
    return switch (name) {
      case "" ->
          criterion.reason().isEmpty()
              ? new Outcome(open, "", List.of())
              : new Outcome(open, "reason." + criterion.reason(), List.of());
      case "referent" ->
          declared.ecodesign().referent().isEmpty()
              ? new Outcome(open, "", List.of())
              : known(State.DECLARED, name, declared.ecodesign().referent());
      case "open-source" ->
          declared.repository().isEmpty()
              ? new Outcome(open, "", List.of())
              : known(
                  State.DECLARED, name, declared.repository(), evidence.info().licence().name());
      case "no-collection" ->
          kept(
              name,
              Rule.THIRD_PARTY_REQUEST,
              Rule.SCRIPT_REQUEST,
              Rule.COOKIE,
              Rule.FORM_ELSEWHERE);
      case "standards" -> kept(name, Rule.PLUGIN_CONTENT);
      case "slow-network" -> slowNetwork();
      case "no-third-party" -> absent(name, open, Rule.THIRD_PARTY_REQUEST, Rule.SCRIPT_REQUEST);
      case "no-autoplay" -> kept(name, Rule.AUTOPLAY, Rule.MOVING_IMAGE, Rule.ENDLESS_ANIMATION);
      case "no-endless-scroll" -> kept(name, Rule.ENDLESS_SCROLL);
      case "no-notification" -> kept(name, Rule.NOTIFICATION);
      case "one-domain" -> kept(name, Rule.THIRD_PARTY_REQUEST);
      case "no-sensor" -> absent(name, open, Rule.DEVICE_SENSOR);
      case "no-waste" ->
          Stream.of(Rule.FILE_UNUSED, Rule.STYLE_UNUSED).allMatch(evidence.rules()::keeps)
              ? known(State.MEASURED, name, evidence.pages())
              : new Outcome(open, "", List.of());
      case "native-controls" ->
          evidence.custom() == 0
              ? known(State.MEASURED, name, evidence.controls())
              : known(open, name + ".not", evidence.custom());
      case "fonts" ->
          evidence.rules().keeps(Rule.FONT_COUNT)
              ? known(State.MEASURED, name, evidence.fonts())
              : known(State.NOT_VALIDATED, name, evidence.fonts());
      case "downloads" -> downloads();
      case "footprint-shown" ->
          evidence.footprints() > 0 && evidence.info().lowData().isPresent()
              ? known(State.MEASURED, name, evidence.footprints())
              : new Outcome(open, "", List.of());
      case "image-formats" -> imageFormats();
      case "bitmaps" -> none(evidence.bitmaps(), name, open);
      case "video-definition" ->
          recordings(
              evidence.videos() == 0 ? "videos" : "",
              evidence.media().isOfUsualDefinition() ? State.MEASURED : open,
              name,
              evidence.videos(),
              evidence.media().lines());
      case "video-codecs" ->
          recordings(
              evidence.videos() == 0 ? "videos" : "",
              evidence.media().isEfficient() ? State.MEASURED : open,
              name,
              evidence.videos(),
              String.join(", ", evidence.media().pictureCodecs()));
      case "listen-only" -> listenOnly(open);
      case "sound-codecs" ->
          recordings(
              evidence.media().hasSound() ? "" : "sounds",
              evidence.media().isLightToHear() ? State.MEASURED : open,
              name,
              String.join(", ", evidence.media().soundCodecs()),
              evidence.sounds());
      case "documents" -> none(evidence.documents(), name, open);
      case "budget" -> budget();
      case "compressed" ->
          evidence.compressed() > 0
              ? known(State.MEASURED, name, evidence.compressed())
              : new Outcome(open, "", List.of());
      case "image-sizes" ->
          evidence.bitmaps() == 0 && evidence.rules().keeps(Rule.IMAGE_DIMENSIONS)
              ? known(State.MEASURED, name, evidence.drawings())
              : new Outcome(open, "", List.of());
      case "small-data" -> known(State.NOT_APPLICABLE, name, evidence.bytes());
      default -> known(open, name, told(name));
    };
  }

  /** What the build knows of a criterion that a person judges. */
  private Object[] told(String name) {
    return switch (name) {
      case "every-build" -> new Object[] {Rule.values().length, evidence.pages()};
      case "old-devices", "scripts" -> new Object[] {evidence.scriptBytes()};
      case "media" -> new Object[] {evidence.videos(), evidence.sounds(), evidence.drawings()};
      case "named-by-content", "cacheable" -> new Object[] {evidence.named()};
      case "screens", "budget-in-build", "static-files" -> new Object[] {evidence.pages()};
      default -> throw new IllegalStateException("no evidence is named " + name);
    };
  }

  private static Outcome known(State state, String name, Object... figures) {
    return new Outcome(state, "evidence." + name, List.of(figures));
  }

  /** A measure that every file passes, or that some file fails. */
  private Outcome kept(String name, Rule... rules) {
    Set<String> broken =
        Stream.of(rules)
            .filter(rule -> !evidence.rules().keeps(rule))
            .map(Rule::code)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return broken.isEmpty()
        ? known(State.MEASURED, name, evidence.pages())
        : known(State.NOT_VALIDATED, "broken", String.join(", ", broken));
  }

  /** What the criterion is about is not there at all. */
  private Outcome absent(String name, State open, Rule... rules) {
    return Stream.of(rules).allMatch(evidence.rules()::keeps)
        ? known(State.NOT_APPLICABLE, name, evidence.pages())
        : new Outcome(open, "", List.of());
  }

  private static Outcome none(int count, String name, State open) {
    return count == 0 ? known(State.NOT_APPLICABLE, name) : known(open, name + ".some", count);
  }

  /** What files of video and sound say, or that there are none. */
  private static Outcome recordings(String absent, State state, String name, Object... figures) {
    return absent.isEmpty() ? known(state, name, figures) : known(State.NOT_APPLICABLE, absent);
  }

  private Outcome listenOnly(State open) {
    MediaEvidence media = evidence.media();
    if (evidence.videos() == 0) {
      return known(State.NOT_APPLICABLE, "videos");
    }
    if (media.unread() > 0) {
      return known(open, "videos.some", evidence.videos());
    }
    if (media.spoken() == 0) {
      return known(State.NOT_APPLICABLE, "silent-videos", evidence.videos());
    }
    State state = media.listenable() == media.spoken() ? State.MEASURED : State.NOT_VALIDATED;
    return known(state, "listen-only", media.listenable(), media.spoken());
  }

  private Outcome slowNetwork() {
    long bytes = evidence.heaviest().bytes();
    long tenths = (bytes * BITS * 10 + SLOW - 1) / SLOW;
    State state = tenths <= LONGEST_SECONDS * 10 ? State.MEASURED : State.NOT_VALIDATED;
    return known(
        state, "slow-network", bytes, tenths / 10 + "." + tenths % 10, evidence.heaviest().path());
  }

  private Outcome downloads() {
    if (evidence.documents() == 0 && evidence.videos() + evidence.sounds() == 0) {
      return known(State.NOT_APPLICABLE, "documents");
    }
    return evidence.rules().keeps(Rule.DOWNLOAD_UNLABELLED)
        ? known(State.MEASURED, "downloads", evidence.documents())
        : known(State.NOT_VALIDATED, "broken", Rule.DOWNLOAD_UNLABELLED.code());
  }

  private Outcome imageFormats() {
    if (evidence.bitmaps() == 0) {
      return known(State.NOT_APPLICABLE, "bitmaps");
    }
    State state =
        evidence.modern() > NEW_SHARE * evidence.bitmaps() ? State.MEASURED : State.NOT_VALIDATED;
    return known(state, "image-formats", evidence.modern(), evidence.bitmaps());
  }

  /** Every page has a limit of weight and one of requests, or the course has none. */
  private Outcome budget() {
    boolean both =
        evidence
            .info()
            .budget()
            .map(budget -> errors(budget.pages().every()))
            .filter(limits -> limits.stream().map(Limit::metric).anyMatch(EvidenceRules::isWeight))
            .filter(limits -> limits.stream().anyMatch(l -> l.metric() == Metric.REQUESTS))
            .isPresent();
    return both
        ? known(State.MEASURED, "budget", evidence.heaviest().bytes(), evidence.heaviest().path())
        : known(State.NOT_VALIDATED, "budget.not");
  }

  /** A limit that only warns is not enforced. */
  private static List<Limit> errors(List<Limit> limits) {
    return limits.stream().filter(limit -> limit.level() == Severity.ERROR).toList();
  }

  private static boolean isWeight(Metric metric) {
    return metric == Metric.BROTLI || metric == Metric.GZIP || metric == Metric.RAW;
  }
}
