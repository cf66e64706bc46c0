package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.pages.AccessibilityAudit;
import dev.pressline.pages.HtmlChecker;
import dev.pressline.pages.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples and whatever else makes a kind of page of its own, published in each bundled theme:
 * the HTML checker finds no error in any page, and axe-core no violation in a page of each kind.
 */
class FaultlessPagesE2E {
  /** One of each is looked at in a browser. */
  private static final List<String> KINDS =
      List.of(
          "index\\.html",
          "page/1/index\\.html",
          "tags/index\\.html",
          "tags/[^/]+/index\\.html",
          "categories/index\\.html",
          "categories/[^/]+/[^/]+/index\\.html",
          "search/index\\.html",
          "authors/index\\.html",
          "authors/[^/]+/index\\.html",
          "archives/index\\.html",
          "archives/\\d+/index\\.html",
          "archives/\\d+/\\d\\d/index\\.html",
          "404\\.html",
          "410\\.html",
          "old/index\\.html",
          "noticed/index\\.html",
          "hard/index\\.html",
          ".*/how-far-is-the-horizon/index\\.html",
          ".*/counting-words-in-nine-languages/index\\.html",
          ".*/a-small-town-puts-its-archive-on-github/index\\.html",
          ".*/rainy-bookshop[^/]*/index\\.html",
          ".*/the-last-vending-machine[^/]*/index\\.html",
          ".*/the-tea-house-at-the-pass[^/]*/index\\.html");

  /** What authors write and no standard allows. */
  private static final String HARD =
      """
      ---
      title: Hard to read & "write" <well>
      permalink: /hard/
      tags: [Tea & <Cake>, '"quoted"', C++]
      categories: [[Deep, Deeper, Deepest]]
      ---
      ### A heading that skips a rank

      ##### And another

      <ul><p>Not an item</p><li>An item</li><pre>code</pre></ul>

      <img src="a picture{1}.png" width="31px" height="auto"> <video src="b.webm" width="100%"></video>

      [A link](<https://example.org/a b{c}?d=[e]^f|g>) and <a href='https://example.org/x"y'>another</a>.

      <pre lang="bash"><p>echo one</p><p>echo two</p></pre>

      - [ ] To do
      - [x] Done

      | left | right |
      |:-----|------:|
      | a    | b     |

      $\\mathop{\\bar{a}} \\begin{matrix} a & b \\end{matrix}$
      """;

  @TempDir Path folder;

  @Test
  void noPageOfAnyKindHasAFaultInAnyBundledTheme() throws Exception {
    Clone.in(folder);
    publish();
    assertThatNoPageHasAFault("plain");

    run("publish", "drafts", "--theme", "broadsheet");
    assertThatNoPageHasAFault("broadsheet");
  }

  private void assertThatNoPageHasAFault(String theme) throws Exception {
    Path site = folder.resolve("public");
    List<String> pages =
        HtmlChecker.pages(site).stream().map(page -> site.relativize(page).toString()).toList();
    List<String> ofEachKind = KINDS.stream().map(kind -> first(kind, pages)).toList();
    assertThat(HtmlChecker.errors(site)).as(theme).isEmpty();

    Path profile = Files.createDirectory(folder.resolve("profile-" + theme));
    assertThat(AccessibilityAudit.of(site, ofEachKind, Screen.all(), profile)).as(theme).isEmpty();
  }

  private void publish() throws Exception {
    write("drafts/hard.md", HARD);
    write("drafts/moved.md", "---\ntitle: Moved\npermalink: /old/\n---\nText.\n");
    write("drafts/noticed.md", "---\ntitle: Noticed\npermalink: /noticed/\n---\nText.\n");
    run("publish", "samples/blog");
    run("publish", "drafts");
    write("drafts/moved.md", "---\ntitle: Moved\npermalink: /new/\n---\nText.\n");
    run("publish", "drafts");
    run("withdraw", "blog/noticed", "--notice", "It was wrong.");
  }

  private void run(String... arguments) throws InterruptedException {
    try (CommandRun run = CommandRun.pressline(folder, arguments)) {
      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }
  }

  private static String first(String kind, List<String> pages) {
    return pages.stream()
        .filter(page -> page.matches(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page " + kind + " among " + pages));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
