package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.pressline.material.ProjectFolder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ModuleBoundaryTest {
  static final List<ModuleRule> RULES = ModuleRules.ALL;

  @ParameterizedTest
  @FieldSource("RULES")
  void aModuleDependsOnlyOnWhatItsListAllows(ModuleRule module) {
    module.rule().check(PresslineClasses.SHIPPED);
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void aForbiddenDependencyIsCaught(ModuleRule module) {
    assertThat(module.rule().evaluate(PlantedClass.of(List.of(module.violation()))).hasViolation())
        .isTrue();
  }

  @Test
  void everyPackageBelongsToAModuleWithARule() {
    Stream<String> packages =
        PresslineClasses.SHIPPED.stream().map(JavaClass::getPackageName).distinct();

    assertThat(packages).allMatch(ModuleBoundaryTest::hasRule, "is in the list of some module");
  }

  @Test
  void everyModuleThatShipsHasARule() {
    String modules =
        ProjectFolder.text(ProjectFolder.ROOT.resolve("pom.xml"))
            .replaceAll("(?s).*?<modules>(.*?)</modules>.*", "$1");
    List<String> shipped =
        Arrays.stream(modules.replaceAll("</?module>", " ").strip().split("\\s+"))
            .filter(module -> !module.startsWith("testing/") && !module.endsWith("-tests"))
            .toList();

    assertThat(shipped)
        .containsExactlyInAnyOrderElementsOf(RULES.stream().map(ModuleRule::module).toList());
  }

  private static boolean hasRule(String packageName) {
    return RULES.stream()
        .flatMap(rule -> rule.packages().stream())
        .anyMatch(
            allowed ->
                allowed.endsWith("..")
                    ? (packageName + ".").startsWith(allowed.substring(0, allowed.length() - 1))
                    : packageName.equals(allowed));
  }
}
