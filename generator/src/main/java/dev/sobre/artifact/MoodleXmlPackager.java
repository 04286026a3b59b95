package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.question.QuestionBank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The questions of a course as Moodle XML, which Moodle imports into its question bank. */
public final class MoodleXmlPackager implements Packager {

  @Override
  public String format() {
    return "moodle-xml";
  }

  @Override
  public PackageContent content() {
    return PackageContent.NONE;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) throws IOException {
    QuestionBank bank = QuestionBank.of(request.course(), request.edition(), request.theme());
    MoodleXml xml = new MoodleXml(EmbeddedImages.of(bank, request), log);
    byte[] bytes = xml.of(bank).getBytes(StandardCharsets.UTF_8);
    return Optional.of(new Artifact(format(), request.fileName(format(), "xml"), bytes));
  }
}
