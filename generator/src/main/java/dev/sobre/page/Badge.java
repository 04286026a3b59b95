package dev.sobre.page;

import dev.sobre.course.CourseInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An Open Badge 3.0 (1EdTech, OpenBadgeCredential, a W3C verifiable credential 2.0) for who has
 * passed the final test. What depends on the learner (id, validFrom, name and result) is left out:
 * the script of the certificate fills it in. It carries no proof, since a page without a server
 * holds no secret.
 */
final class Badge {

  private Badge() {}

  /**
   * The credential as JSON, {@code <} escaped for a script element.
   *
   * @param page address of the page that makes it, from anywhere; empty when the site has none
   * @param criteria how it is earned, in words
   * @param result name of the result
   */
  static String json(
      CourseInfo info, String language, String page, String criteria, String result) {
    String seed = "sobre:" + info.id() + ":" + language;
    String achievementId = page.isEmpty() ? uuid(seed) : page;
    String resultId = uuid(seed + ":result");
    Map<String, Object> issuer = new LinkedHashMap<>();
    issuer.put("id", info.publisher().issuer());
    issuer.put("type", List.of("Profile"));
    issuer.put("name", info.publisher().name());
    if (!info.publisher().url().isEmpty()) {
      issuer.put("url", info.publisher().url());
    }
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("id", resultId);
    description.put("type", List.of("ResultDescription"));
    description.put("name", result);
    description.put("resultType", "Percent");
    description.put("requiredValue", String.valueOf(info.completion().score().orElse(0)));
    Map<String, Object> achievement = new LinkedHashMap<>();
    achievement.put("id", achievementId);
    achievement.put("type", List.of("Achievement"));
    achievement.put("achievementType", "Course");
    achievement.put("name", info.title().in(language));
    achievement.put("description", info.summary().in(language));
    achievement.put("inLanguage", language);
    achievement.put("version", info.version());
    achievement.put("criteria", Map.of("narrative", criteria));
    achievement.put("resultDescription", List.of(description));
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("type", List.of("AchievementSubject"));
    subject.put("achievement", achievement);
    subject.put("result", List.of(Map.of("type", List.of("Result"))));
    Map<String, Object> credential = new LinkedHashMap<>();
    credential.put(
        "@context",
        List.of(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
    credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    credential.put("name", info.title().in(language));
    credential.put("issuer", issuer);
    credential.put("credentialSubject", subject);
    return JsonText.of(credential).replace("<", "\\u003c");
  }

  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
