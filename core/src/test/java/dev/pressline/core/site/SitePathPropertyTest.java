package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
  void aSafePathWithoutPercentSignsIsReadAsItself(@ForAll("paths") String written) {
    if (SitePath.read(written) instanceof SitePath.Reading.Safe(SitePath path)
        && path.value().indexOf('%') < 0
        && path.value().indexOf('?') < 0
        && path.value().indexOf('#') < 0) {
      assertThat(SitePath.read(path.value())).isEqualTo(new SitePath.Reading.Safe(path));
    }
  }

  @Property(tries = 500)
  void aSlugIsASafePathAndAFixedPoint(@ForAll String text) {
    String slug = Slug.keepingCase(text);
    assertThat(Slug.keepingCase(slug)).isEqualTo(slug);
    if (!slug.isEmpty()) {
      assertThat(SitePath.read(slug)).isInstanceOf(SitePath.Reading.Safe.class);
    }
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
