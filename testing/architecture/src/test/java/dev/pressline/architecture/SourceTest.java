package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ProjectFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void everySourceFileKeepsTheLimits() {
    List<Path> files = ProjectFolder.files(ProjectFolder.ROOT, ".java");

    List<String> complaints =
        SourceRules.complaintsAbout(
            files.stream()
                .map(file -> new Source(file.toUri(), ProjectFolder.text(file)))
                .toList());

    assertThat(files).hasSizeGreaterThan(40);
    assertThat(complaints).isEmpty();
  }

  @Test
  void aFileOfMoreThanThreeHundredLinesIsTooLong() {
    assertThat(complaintsAbout("class A {\n" + "// line\n".repeat(299) + "}\n"))
        .singleElement()
        .asString()
        .startsWith("/A.java: 301 lines");
  }

  @Test
  void aMethodOfMoreThanFortyLinesIsTooLong() {
    assertThat(complaintsAbout("class A {\n void a() {\n" + "a();\n".repeat(39) + "}\n}\n"))
        .containsExactly("/A.java:2: a has 41 lines: name its steps as methods");
  }

  @Test
  void aMethodOfFortyLinesIsNot() {
    assertThat(complaintsAbout("class A {\n void a() {\n" + "a();\n".repeat(38) + "}\n}\n"))
        .isEmpty();
  }

  @Test
  void aTestsTableOfCasesMayBeLong() {
    String table = "class A { int[] a() { return new int[] {\n" + "1,\n".repeat(50) + "}; } }";

    assertThat(
            SourceRules.complaintsAbout(
                List.of(new Source(URI.create("string:///src/test/A.java"), table))))
        .isEmpty();
    assertThat(complaintsAbout(table)).hasSize(1);
  }

  @Test
  void sixParametersAreTooManyForAMethodAndForAConstructor() {
    String six = "(int a, int b, int c, int d, int e, int f) {}";

    assertThat(complaintsAbout("class A { void a" + six + " A" + six + " }")).hasSize(2);
  }

  @Test
  void sixComponentsAreNotTooManyForARecord() {
    assertThat(complaintsAbout("record A(int a, int b, int c, int d, int e, int f) { A {} }"))
        .isEmpty();
  }

  @Test
  void noTestSleeps() {
    Source test =
        new Source(URI.create("string:///src/test/A.java"), "class A { { Thread.sleep(1); } }");

    assertThat(SourceRules.complaintsAbout(List.of(test)))
        .containsExactly("/src/test/A.java: sleeps: wait for the event with Awaitility");
  }

  @Test
  void whatHasNoOrderIsNotWalked() {
    String head = "class A { static final Map<String, String> B =\n Map.of(\"a\", \"b\"); { ";

    for (String walk :
        List.of("B.forEach(c)", "B.entrySet()\n.stream()", "for (var c : B.keySet()) {}")) {
      assertThat(complaintsAbout(head + walk + "; } }"))
          .containsExactly("/A.java: B has no order to walk in: make it a list");
    }
    assertThat(complaintsAbout(head + "B.get(c); } }")).isEmpty();
    assertThat(
            complaintsAbout(
                "class A { static final Set<A> B = Set.of(); { B.stream().anyMatch(c); } }"))
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(complaintsAbout("// TO" + "DO: later\nclass A {}"))
        .containsExactly("/A.java: something is left for later: do it, or write an issue");
  }

  private static List<String> complaintsAbout(String text) {
    return SourceRules.complaintsAbout(List.of(new Source(URI.create("string:///A.java"), text)));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(URI uri, String text) {
      super(uri, JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
