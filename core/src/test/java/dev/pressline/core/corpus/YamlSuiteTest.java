package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine that reads front matter reads YAML. */
class YamlSuiteTest {
  @Test
  void yamlIsReadAsItsTestSuiteSays() {
    Tally suite = YamlSuite.tally();
    suite.print();
    Map<String, String> reasons = YamlDifferences.byCase();
    suite
        .differences()
        .forEach(
            it ->
                System.out.println(
                    "  " + it.where() + " " + it.what() + ": " + reasons.get(it.where())));

    assertThat(suite.differences())
        .extracting(Tally.Difference::where)
        .containsExactlyInAnyOrderElementsOf(reasons.keySet());
    assertThat(suite.compared()).isGreaterThan(400);
  }
}
