package dev.sobre.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.rule.WrittenFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ServerConfigsTest {

  /** SHA-256 of {@code p{}} in base64. */
  private static final String DIGEST = "gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=";

  @Test
  void thePolicyLetsInFilesAndTheStylesThatPagesCarryAndNothingElse() {
    assertEquals(
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-"
            + DIGEST
            + "'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'self'",
        ServerRules.policy(
            site(
                "<style>p{}</style><script type=\"application/json\">{\"data\": 1}</script>"
                    + "<style>p{}</style>")));
  }

  @Test
  void eachServerGetsEveryHeaderAndTheTwoWaysOfKeeping() {
    SortedMap<String, String> configs = ServerConfigs.of(site("<style>p{}</style>"));
    assertEquals(
        List.of("Caddyfile", "apache.htaccess", "nginx.conf"), List.copyOf(configs.keySet()));
    configs.forEach(
        (name, text) -> {
          for (String expected :
              List.of(
                  "Content-Security-Policy \"default-src 'none'; ",
                  "'sha256-" + DIGEST + "'",
                  "X-Content-Type-Options \"nosniff\"",
                  "Referrer-Policy \"no-referrer\"",
                  "Permissions-Policy \"camera=()",
                  "\"no-cache\"",
                  "\"public, max-age=31536000, immutable\"",
                  "\\.[0-9a-f]{8}\\.[a-z0-9]+",
                  "/404.html")) {
            assertTrue(text.contains(expected), name + " lacks " + expected + "\n" + text);
          }
          assertFalse(text.contains("unsafe-inline"), name);
          assertFalse(text.contains("%s"), name);
        });
  }

  private static WrittenFiles site(String body) {
    String page = "<!DOCTYPE html><html lang=\"en\"><body>" + body + "</body></html>";
    return WrittenFiles.of(
        new TreeMap<>(Map.of("index.html", page.getBytes(StandardCharsets.UTF_8))));
  }
}
