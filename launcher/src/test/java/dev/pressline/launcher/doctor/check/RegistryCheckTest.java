package dev.pressline.launcher.doctor.check;

import static dev.pressline.launcher.doctor.check.Findings.assertFine;
import static dev.pressline.launcher.doctor.check.Findings.worry;
import static dev.pressline.launcher.doctor.check.Findings.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.doctor.check.RegistryCheck.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryCheckTest {
  private static final Subject KNOWN = known("drafts-value", Optional.empty());
  private static final Subject NEW = new Subject("posts-value", false, Optional.empty(), List.of());

  @Test
  void aRegistryWithOurRuleAndSchemasIsFine() {
    assertFine(of("FULL_TRANSITIVE", KNOWN, NEW));
  }

  @Test
  void aRegistryThatIsAwayIsWrongAndOneOfTwoIsAWorry() {
    var away =
        new RegistryCheck.Facts(List.of("http://r refused"), Optional.empty(), "", List.of());
    var half =
        new RegistryCheck.Facts(
            List.of("http://r refused"), Optional.of("http://s"), "FULL_TRANSITIVE", List.of());

    assertThat(wrong(RegistryCheck.of(away)).what()).contains("http://r refused");
    assertThat(worry(RegistryCheck.of(half)).what()).contains("One of the registries");
  }

  @Test
  void aSchemaThatWouldBeRefusedIsWrong() {
    Subject refused =
        new Subject("posts-value", false, Optional.empty(), List.of("field a is gone", "b"));

    assertThat(wrong(of("FULL_TRANSITIVE", KNOWN, refused)).what())
        .contains("posts-value (field a is gone)");
  }

  @Test
  void aWeakerRuleIsAWorry() {
    assertThat(worry(of("BACKWARD", NEW)).what()).contains("new subjects is BACKWARD");
    assertThat(
            worry(of("FULL_TRANSITIVE", KNOWN, known("posts-value", Optional.of("NONE")))).what())
        .contains("posts-value (NONE)")
        .doesNotContain("drafts-value");
  }

  @Test
  void whereEverySubjectIsSaidToHaveNoneTheRuleForAllHolds() {
    assertFine(
        of(
            "FULL_TRANSITIVE",
            known("drafts-value", Optional.of("NONE")),
            known("posts-value", Optional.of("NONE"))));
  }

  private static List<Finding> of(String rule, Subject... subjects) {
    return RegistryCheck.of(
        new RegistryCheck.Facts(List.of(), Optional.of("http://s"), rule, List.of(subjects)));
  }

  private static Subject known(String name, Optional<String> rule) {
    return new Subject(name, true, rule, List.of());
  }
}
