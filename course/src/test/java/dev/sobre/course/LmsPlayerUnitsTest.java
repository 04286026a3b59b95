package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import dev.sobre.serve.LmsPlayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated LMS of {@code sobre:serve} with several SCOs, and with a unit of cmi5. */
class LmsPlayerUnitsTest extends PlayerPage {

  /** Two SCOs, the second behind the first, which asks for 60 %. */
  private static final String GATED =
      """
      <manifest xmlns:adlcp="x" xmlns:imsss="y">
      <metadata><schemaversion>2004 4th Edition</schemaversion></metadata>
      <organizations default="o"><organization identifier="o"><title>Gated</title>
      <item identifier="i1" identifierref="r"><title>First</title><imsss:sequencing>
      <imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
      <imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
      <imsss:mapInfo targetObjectiveID="g"/></imsss:primaryObjective></imsss:objectives>
      </imsss:sequencing></item>
      <item identifier="i2" identifierref="r"><title>Second</title><imsss:sequencing>
      <imsss:sequencingRules><imsss:preConditionRule/></imsss:sequencingRules>
      <imsss:objectives><imsss:objective><imsss:mapInfo targetObjectiveID="g"/>
      </imsss:objective></imsss:objectives></imsss:sequencing></item>
      </organization></organizations>
      <resources><resource identifier="r" adlcp:scormType="sco" href="sco.html"/></resources>
      </manifest>
      """;

  /** A SCO with a button for each scaled score. */
  private static final String FINISHES =
      """
      <script>
      const api = parent.API_1484_11;
      api.Initialize("");
      function finish(score) {
        api.SetValue("cmi.exit", "suspend");
        api.SetValue("cmi.score.scaled", score);
        api.SetValue("cmi.completion_status", "completed");
        api.SetValue("adl.nav.request", "continue");
        api.Terminate("");
      }
      </script>
      <button onclick="finish('0.5')">less</button><button onclick="finish('0.6')">enough</button>
      """;

  @BeforeEach
  void open() throws IOException {
    Path unit =
        LmsPlayer.packagesIn(BuiltCourse.twoModules().packages()).stream()
            .filter(path -> path.toString().endsWith(".cmi5.zip"))
            .findFirst()
            .orElseThrow();
    Path gated = zip("gated.zip", "imsmanifest.xml", GATED, "sco.html", FINISHES);
    play(List.of(gated, unit));
  }

  /** SCORM 2004: choice, flow, and a gate that mastery opens. */
  @Test
  void aGateOpensOnceTheItemBeforeIsSatisfied() {
    page.locator("[name=package]").selectOption("gated.zip");
    Locator second = page.locator("[name=sco] option").nth(1);
    assertThat(second).hasText("Second (closed)");
    press("launch");
    page.frameLocator("#stage iframe").getByText("less").click();
    assertThat(says()).containsText("no further item");
    assertThat(second).hasText("Second (closed)");
    page.locator("[name=mode]").selectOption("normal");
    press("launch");
    page.frameLocator("#stage iframe").getByText("enough").click();
    assertThat(second).hasText("Second");
    assertThat(page.locator("[name=sco]")).hasValue("1");
    assertThat(says()).containsText("Playing “Second”");
    assertThat(page.locator("[name=sco] option").first()).hasText("First (completed, satisfied)");
  }

  private void startUnit() {
    page.locator("[name=package]")
        .selectOption(new SelectOption().setLabel("two-modules-en-1.0.0.cmi5.zip"));
    press("launch");
    course().locator("h1").waitFor();
    String launch =
        page.frames().stream()
            .map(frame -> frame.url())
            .filter(url -> url.contains("/launch.html"))
            .findFirst()
            .orElseThrow();
    page.frames().stream()
        .filter(frame -> frame.url().matches(".*/package/\\d+/(?!launch).*"))
        .findFirst()
        .orElseThrow()
        .navigate(launch.replaceFirst("launch\\.html.*", "first/choose.html"));
    course().locator("form.activity").first().waitFor();
  }

  /** The requests go over HTTP, and the last ones as the page goes. */
  @Test
  void aUnitOfCmi5IsFollowedToItsEnd() {
    startUnit();
    firstActivity().answerRight();
    assertThat(calls("answered one")).hasCount(1);
    press("leave");
    assertThat(calls("terminated")).hasCount(1);
    assertThat(kept("terminated")).hasCount(1);
    press("launch");
    assertThat(firstActivity().verdict()).not().isEmpty();
    assertThat(kept("initialized")).hasCount(2);
    assertThat(
            page.locator("#calls tr.refused")
                .filter(new Locator.FilterOptions().setHasNotText("404")))
        .hasCount(0);
  }

  @Test
  void aUnitOfCmi5SurvivesANetworkThatIsCutAndADeadTab() {
    startUnit();
    page.locator("[name=commit]").check();
    firstActivity().answerRight();
    Locator notice = page.frameLocator("#stage iframe").locator("header [role=status]");
    assertThat(notice).isVisible();
    press("kill");
    page.locator("[name=commit]").uncheck();
    assertThat(kept("terminated")).hasCount(0);
    press("launch");
    assertThat(kept("answered")).hasCount(1);
    press("reset");
    assertThat(page.locator("#kept tbody tr")).hasCount(0);
  }
}
