package dev.pressline.launcher.anew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.change.EnrichmentChange;
import dev.pressline.core.enrichment.change.ShownEnrichment;
import dev.pressline.core.enrichment.change.ShownEnrichment.Link;
import dev.pressline.core.post.PostId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangeReportTest {
  private static final ShownEnrichment BEFORE =
      new ShownEnrichment(
          List.of("Larch", "Bridges"),
          List.of(new Link(4, "Larch Bridge", "https://larch.example/")),
          "en",
          "It is open.",
          "1");
  private static final ShownEnrichment AFTER =
      new ShownEnrichment(
          List.of("Bridges", "Cedar"),
          List.of(new Link(30, "Cedar Gate", "https://cedar.example/")),
          "en",
          "The gate is open.",
          "2");

  @Test
  void eachPostSaysWhatCameAndWentAndTheSumFollows() {
    assertThat(ChangeReport.lines(changes()))
        .containsExactly(
            "blog/a",
            "  + tag  Cedar",
            "  - tag  Larch",
            "  + link Cedar Gate -> https://cedar.example/",
            "  - link Larch Bridge -> https://larch.example/",
            "  ~ excerpt",
            "1 changed, 1 unchanged; tags +1 -1, links +1 -1, languages 0, excerpts 1");
  }

  @Test
  void whatOnlyWentAndAnotherLanguageAreTold() {
    ShownEnrichment german =
        new ShownEnrichment(List.of("Larch"), List.of(), "de", BEFORE.excerpt(), "3");
    SortedMap<PostId, EnrichmentChange> changes = new TreeMap<>();
    changes.put(new PostId("blog/a"), BEFORE.to(german));

    assertThat(ChangeReport.lines(changes))
        .containsExactly(
            "blog/a",
            "  - tag  Bridges",
            "  - link Larch Bridge -> https://larch.example/",
            "  ~ language",
            "1 changed, 0 unchanged; tags +0 -1, links +0 -1, languages 1, excerpts 0");
    assertThat(ChangeReport.json(changes))
        .contains("\"languages\":1,\"excerpts\":0", "\"language\":true,\"excerpt\":false");
  }

  @Test
  void whatHasNoListOfItsOwnIsToldAsOne() {
    ShownEnrichment otherOrder =
        new ShownEnrichment(BEFORE.tags().reversed(), BEFORE.links(), "en", BEFORE.excerpt(), "4");
    SortedMap<PostId, EnrichmentChange> changes = new TreeMap<>();
    changes.put(new PostId("blog/a"), BEFORE.to(otherOrder));

    assertThat(ChangeReport.lines(changes))
        .startsWith("blog/a", "  ~ order of tags, reading time or entities")
        .hasSize(3);
  }

  @Test
  void programsGetTheSame() {
    assertThat(ChangeReport.json(changes()))
        .isEqualTo(
            "{\"summary\":{\"changed\":1,\"unchanged\":1,\"tagsAdded\":1,\"tagsRemoved\":1,"
                + "\"linksAdded\":1,\"linksRemoved\":1,\"languages\":0,\"excerpts\":1},"
                + "\"posts\":[{\"postId\":\"blog/a\",\"tagsAdded\":[\"Cedar\"],"
                + "\"tagsRemoved\":[\"Larch\"],\"linksAdded\":[{\"text\":\"Cedar Gate\","
                + "\"url\":\"https://cedar.example/\"}],\"linksRemoved\":[{\"text\":"
                + "\"Larch Bridge\",\"url\":\"https://larch.example/\"}],\"language\":false,"
                + "\"excerpt\":true}]}");
  }

  private static SortedMap<PostId, EnrichmentChange> changes() {
    SortedMap<PostId, EnrichmentChange> changes = new TreeMap<>();
    changes.put(new PostId("blog/a"), BEFORE.to(AFTER));
    changes.put(new PostId("blog/b"), BEFORE.to(BEFORE));
    return changes;
  }
}
