package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLinksTest {
  private static final List<Path> NOT_DOCUMENTS =
      List.of(
          ProjectFolder.ROOT.resolve("samples/blog"),
          ProjectFolder.ROOT.resolve("samples/rejected"));

  @Test
  void everyLinkInTheDocumentsLeadsSomewhere() {
    List<Path> documents =
        ProjectFolder.files(ProjectFolder.ROOT, ".md").stream()
            .filter(file -> NOT_DOCUMENTS.stream().noneMatch(file::startsWith))
            .filter(file -> !file.toString().contains("/src/"))
            .toList();

    List<String> broken = new ArrayList<>();
    for (Path document : documents) {
      DocumentLinks.brokenIn(document)
          .forEach(link -> broken.add(ProjectFolder.ROOT.relativize(document) + " -> " + link));
    }

    assertThat(documents).contains(ProjectFolder.ROOT.resolve("README.md"));
    assertThat(broken).isEmpty();
  }

  @Test
  void aLinkToAMissingFileIsFound(@TempDir Path folder) throws IOException {
    Path document = Files.writeString(folder.resolve("a.md"), "See [the other](missing.md).");

    assertThat(DocumentLinks.brokenIn(document)).containsExactly("missing.md");
  }

  @Test
  void aLinkToAMissingHeadingIsFound(@TempDir Path folder) throws IOException {
    Path document =
        Files.writeString(
            folder.resolve("a.md"),
            "# Here, and there\n\n[up](#here-and-there) [down](#nowhere)\n\n```\n[x](y)\n```\n");

    assertThat(DocumentLinks.brokenIn(document)).contains("#nowhere").doesNotContain("y");
  }
}
