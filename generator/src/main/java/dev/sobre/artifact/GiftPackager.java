package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.question.QuestionBank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The questions of a course as GIFT, a text that many quiz tools read. */
public final class GiftPackager implements Packager {

  @Override
  public String format() {
    return "gift";
  }

  @Override
  public PackageContent content() {
    return PackageContent.NONE;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) throws IOException {
    QuestionBank bank = QuestionBank.of(request.course(), request.edition(), request.theme());
    Gift gift = new Gift(EmbeddedImages.of(bank, request), log);
    byte[] bytes = gift.of(bank).getBytes(StandardCharsets.UTF_8);
    return Optional.of(new Artifact(format(), request.fileName(format(), "txt"), bytes));
  }
}
