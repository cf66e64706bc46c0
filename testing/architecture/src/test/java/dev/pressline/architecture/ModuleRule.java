package dev.pressline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the classes of one module may depend on.
 *
 * @param module folder of the module
 * @param packages that the module's classes lie in
 * @param allowed packages beside its own and the parts of the JDK that everybody may use
 * @param because why, and how a violation is mended
 * @param violation source of a class that breaks the rule
 */
record ModuleRule(
    String module, List<String> packages, List<String> allowed, String because, String violation) {
  /** The rule. A module may be without classes only as long as it has no source. */
  ArchRule rule() {
    String[] own = packages.toArray(String[]::new);
    String[] all =
        Stream.of(packages, allowed, List.of("org.jspecify.annotations"))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return classes()
        .that(resideInAnyPackage(own))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(all))
        .allowEmptyShould(!hasSource())
        .because(because);
  }

  private boolean hasSource() {
    return Files.isDirectory(ProjectFolder.ROOT.resolve(module).resolve("src/main/java"));
  }

  @Override
  public String toString() {
    return module;
  }
}
