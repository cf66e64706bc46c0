package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SitePathPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "/",
          "..",
          ".",
          "%2e",
          "%2F",
          "%5c",
          "\\",
          "a",
          "中",
          "%E4%B8%AD",
          "%",
          "%00",
          "%25",
          "%2541",
          " ",
          "\u202E",
          "\u0301",
          "e",
          ".html",
          ":",
          "?",
          "#",
          "x".repeat(190));

  @Property(tries = 2000)
  void noSafePathLeavesTheFolderOfTheSite(@ForAll("paths") String written) {
    if (SitePath.read(written) instanceof SitePath.Reading.Safe(SitePath path)) {
      Path root = Path.of("/srv/site");
      assertThat(root.resolve(path.value().substring(1)).normalize()).startsWithRaw(root);
      assertThat(path.value()).startsWith("/").doesNotContain("//", "\\");
      assertThat(path.segments()).noneMatch(segment -> segment.startsWith("."));
    }
  }

  @Property(tries = 2000)
  void readingASafePathAgainChangesNothing(@ForAll("paths") String written) {
    if (SitePath.read(written) instanceof SitePath.Reading.Safe(SitePath path)) {
      assertThat(SitePath.read(path.value())).isEqualTo(new SitePath.Reading.Safe(path));
    }
  }

  @Property
  void whatAddressesOrFileNamesReserveIsRefusedHoweverItIsWritten(@ForAll("reserved") char c) {
    assertThat(SitePath.read("/a" + c + "b/")).isInstanceOf(SitePath.Reading.Unsafe.class);
    assertThat(SitePath.read("/a%%%02Xb/".formatted((int) c)))
        .isInstanceOf(SitePath.Reading.Unsafe.class);
  }

  @Example
  void aJoinerBetweenLettersStaysAndOtherUnseenCharactersAreRefused() {
    assertThat(SitePath.read("/\u0645\u06CC\u200C\u0631\u0648\u0645/"))
        .isInstanceOf(SitePath.Reading.Safe.class);
    assertThat(List.of("\u200B", "\uFEFF", "\u00AD", "\u202E", "\u0378"))
        .allSatisfy(
            unseen ->
                assertThat(SitePath.read("/a" + unseen + "b/"))
                    .isInstanceOf(SitePath.Reading.Unsafe.class));
  }

  @Example
  void whiteSpaceAroundASegmentIsRefused() {
    assertThat(SitePath.read("/a /b/")).isInstanceOf(SitePath.Reading.Unsafe.class);
    assertThat(SitePath.read("/a/%20b/")).isInstanceOf(SitePath.Reading.Unsafe.class);
    assertThat(SitePath.read("/a b/")).isInstanceOf(SitePath.Reading.Safe.class);
  }

  @Property(tries = 500)
  void aSlugIsASafePathAndAFixedPoint(@ForAll String text) {
    String slug = Slug.keepingCase(text);
    assertThat(Slug.keepingCase(slug)).isEqualTo(slug);
    if (!slug.isEmpty()) {
      assertThat(SitePath.read(slug)).isInstanceOf(SitePath.Reading.Safe.class);
    }
  }

  @Property(tries = 1000)
  void theSlugOfANameIsASafePathAndAFixedPoint(@ForAll("paths") String path, @ForAll String any) {
    for (String name : List.of(path, any, path + any)) {
      String slug = Slug.ofName(name);
      assertThat(Slug.ofName(slug)).isEqualTo(slug);
      if (!slug.isEmpty()) {
        assertThat(SitePath.read(slug))
            .isEqualTo(new SitePath.Reading.Safe(new SitePath("/" + slug + "/")));
      }
    }
  }

  @Provide
  Arbitrary<Character> reserved() {
    return Arbitraries.chars().with("\\?#%:*\"<>|".toCharArray());
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }
}
