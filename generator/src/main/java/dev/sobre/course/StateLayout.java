package dev.sobre.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a package remembers a learner: the keys that stand for lessons and activities in the packed
 * state, and the most room that the state can take. Keys come from ids, so that an update of the
 * course that adds or moves lessons keeps what learners did.
 *
 * <p>Packed state: {@code 1~}, the keys of the lessons seen; for each answered activity {@code ~},
 * its key, one character of attempts, two of score, and the response; for each test {@code ~=}, its
 * key and two characters of score; {@code ~!} and for each planned action its key, three characters
 * of date and one that tells whether it is done.
 *
 * @param lessonKeys three characters by lesson id
 * @param activityKeys three characters by activity id
 * @param testKeys three characters by test id
 * @param actionKeys three characters by action id
 * @param worstCase characters of the longest state
 */
public record StateLayout(
    SortedMap<String, String> lessonKeys,
    SortedMap<String, String> activityKeys,
    SortedMap<String, String> testKeys,
    SortedMap<String, String> actionKeys,
    int worstCase) {

  private static final int KEY_LENGTH = 3;
  private static final int HEADER = 2;
  private static final int ACTIVITY_OVERHEAD = 1 + KEY_LENGTH + 1 + 2;

  private static final int TEST = 2 + KEY_LENGTH + 2;
  private static final int ACTION = KEY_LENGTH + 3 + 1;

  /** The layout of an edition with its tests. */
  public static StateLayout of(Edition edition, Assessments assessments) {
    SortedMap<String, String> lessons = keys(edition.lessons().map(Lesson::id).toList());
    SortedMap<String, String> activities =
        keys(edition.gradedActivities().map(Activity::id).toList());
    int responses =
        edition
            .gradedActivities()
            .mapToInt(activity -> ACTIVITY_OVERHEAD + activity.largestPackedResponse())
            .sum();
    SortedMap<String, String> tests = keys(testIds(edition, assessments));
    SortedMap<String, String> actions = keys(edition.actions().map(Action::id).toList());
    int plan = actions.isEmpty() ? 0 : 2 + ACTION * actions.size();
    int worstCase = HEADER + KEY_LENGTH * lessons.size() + responses + TEST * tests.size() + plan;
    return new StateLayout(lessons, activities, tests, actions, worstCase);
  }

  /** Id of the test before a chapter. */
  static String entryTest(Chapter chapter) {
    return "entry-" + chapter.id();
  }

  /** Id of the test at the end of a chapter. */
  static String chapterTest(Chapter chapter) {
    return "chapter-" + chapter.id();
  }

  private static List<String> testIds(Edition edition, Assessments assessments) {
    List<String> ids = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      if (!chapter.bank().isEmpty() && assessments.entry() > 0) {
        ids.add(entryTest(chapter));
      }
      if (!chapter.bank().isEmpty() && assessments.chapter() > 0) {
        ids.add(chapterTest(chapter));
      }
    }
    if (assessments.certificate() > 0) {
      ids.add(Assessments.CERTIFICATE);
    }
    return ids;
  }

  /** Short keys; of two ids with one key, the later in the alphabet takes another. */
  private static SortedMap<String, String> keys(Collection<String> ids) {
    SortedMap<String, String> keys = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (String id : new TreeSet<>(ids)) {
      String key = key(id);
      for (int salt = 1; !taken.add(key); salt++) {
        key = key(id + '#' + salt);
      }
      keys.put(id, key);
    }
    return keys;
  }

  private static String key(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(digest).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
