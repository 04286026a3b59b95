package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script of the launch page, which carries the connectors of its package's standard. */
class RunTimeWeightTest {

  private static final int BYTES = 8000;

  @Test
  void theRunTimeOfEachStandardIsLight() throws IOException {
    Brotli4jLoader.ensureAvailability();
    for (PageFolder packaged :
        List.of(BuiltCourse.FIRST.scorm12("en"), BuiltCourse.FIRST.cmi5("en"))) {
      String script = packaged.document("launch.html").select("script[src]").attr("src");
      byte[] bytes = Files.readAllBytes(packaged.root().resolve(script));
      int weight = Encoder.compress(bytes, new Encoder.Parameters().setQuality(11)).length;
      assertTrue(weight <= BYTES, packaged.root() + ": " + weight + " B");
    }
  }
}
