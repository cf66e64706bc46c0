package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityLinksTest {
  private static final String LINK =
      "<p><a href=\"https://x.example/\" class=\"entity\" data-origin=\"catalogue\""
          + " data-entity=\"%s\">%s</a></p>";

  @TempDir Path folder;

  @Test
  void aLinkTellsTheTypeThatTheCatalogueKnows() {
    SiteFolder place = SiteFolder.in(folder);
    PublicationBuilder naming =
        post("a")
            .html(LINK.formatted("aurora", "Aurora") + LINK.formatted("fog", "fog"))
            .entities(
                mention("aurora", EntityType.PRODUCT),
                mention("fog", EntityType.OTHER),
                mention("unlinked", EntityType.PLACE));
    place.publish(naming);

    assertThat(
            Jsoup.parse(place.shownAt("/a/").orElseThrow())
                .select(".prose a[title]")
                .eachAttr("title"))
        .containsExactly("Product");
  }

  private static EntityMention mention(String id, EntityType type) {
    return new EntityMention(id, id, type, Optional.empty(), List.of());
  }
}
