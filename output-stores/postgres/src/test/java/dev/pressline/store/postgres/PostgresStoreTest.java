package dev.pressline.store.postgres;

import static dev.pressline.store.contract.PublicationBuilder.addedTag;
import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.site.TermSlug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresStoreTest {
  private final Schema schema = Schema.fresh();

  @Test
  void livePostsAreWhatReadersSee() {
    schema.publish(
        post("a").title("Hello"),
        post("b").withdrawn(new Withdrawal.Gone()),
        post("c").withdrawn(new Withdrawal.Notice(Optional.of("Not so."))),
        post("d").title("Nothing\0"));

    assertThat(schema.rows("SELECT title FROM live_posts")).containsExactly("Hello");
    assertThat(schema.rows("SELECT notice || ' ' || title FROM posts WHERE state = 'notice'"))
        .containsExactly("Not so. Title of c");
    assertThat(schema.rows("SELECT post_id || ' ' || refusal_code FROM refused_posts"))
        .containsExactly("d NUL_CHARACTER");
  }

  @Test
  void postsAreFoundByTheirTagsHoweverTheseAreSpelt() {
    schema.publish(
        post("a").tags("Kafka Streams").addedTags(addedTag("Java", Origin.CATALOGUE)),
        post("b").tags("kafka streams", "Kafka  Streams"),
        post("gone").tags("kafka streams").withdrawn(new Withdrawal.Gone()));

    assertThat(
            schema.rows(
                "SELECT post_id || ' ' || label FROM posts_by_tag WHERE slug = 'kafka-streams'"
                    + " ORDER BY 1"))
        .containsExactly("a Kafka Streams", "b kafka streams");
    assertThat(schema.rows("SELECT origin FROM posts_by_tag WHERE slug = 'java'"))
        .containsExactly("catalogue");
  }

  @Test
  void aCategoryHasThePostsOfItsChildrenToo() {
    schema.publish(
        post("a").categories(CategoryPath.of("Tech Stuff", "AI")),
        post("b").categories(CategoryPath.of("Tech Stuff")),
        post("c").categories(CategoryPath.of("Travel")));

    assertThat(
            schema.rows(
                "SELECT post_id FROM posts_by_category WHERE path LIKE 'tech-stuff/%' ORDER BY 1"))
        .containsExactly("a", "b");
  }

  @Test
  void termsHaveTheAddressesThatTheyHaveOnTheSite() {
    schema.publish(post("a").tags("\u037E").categories(CategoryPath.of("Page")));

    assertThat(schema.rows("SELECT slug FROM posts_by_tag")).containsExactly(TermSlug.ofTag(";"));
    assertThat(schema.rows("SELECT path FROM posts_by_category")).containsExactly("page-/");
  }

  @Test
  void eachAddressLeadsWhereItShould() {
    schema.publish(
        post("a").at("/new/", "/old/", "/older/"),
        post("b").at("/b/", "/former-b/").withdrawn(new Withdrawal.Gone()),
        post("c").at("/c/", "/former-c/").withdrawn(new Withdrawal.Redirect("/new/")));

    assertThat(
            schema.rows(
                "SELECT path || ' ' || status || ' ' || coalesce(target, '-') FROM addresses"
                    + " ORDER BY 1"))
        .containsExactly(
            "/b/ 410 -",
            "/c/ 301 /new/",
            "/former-b/ 410 -",
            "/former-c/ 301 /new/",
            "/new/ 200 -",
            "/old/ 301 /new/",
            "/older/ 301 /new/");
  }

  @Test
  void relatedPostsAreThoseThatReadersSeeNow() {
    schema.publish(
        post("a")
            .related(
                new RelatedPost(new PostId("gone"), "Zebrafish", "/gone/", 0.9),
                new RelatedPost(new PostId("b"), "As it was called", "/b/", 0.8),
                new RelatedPost(new PostId("unheard-of"), "Unheard of", "/u/", 0.7)),
        post("b").title("As it is called"),
        post("gone").title("Zebrafish").withdrawn(new Withdrawal.Gone()));

    assertThat(schema.rows("SELECT title FROM related_posts WHERE post_id = 'a'"))
        .containsExactly("As it is called");
    assertThat(schema.shown().toString()).doesNotContain("Zebrafish");
  }

  @Test
  void entitiesAndLinksAreKeptWithWhatTheyComeFrom() {
    TextRange words = TextRange.of("Text of a.", 0, 4);
    schema.publish(
        post("a")
            .entities(
                new EntityMention(
                    "Q1",
                    "Text",
                    EntityType.WORK,
                    Optional.of("https://text.example/"),
                    List.of(words)))
            .links(
                new EnrichedLink(
                    words, "https://text.example/", Optional.of("Q1"), Origin.CATALOGUE, 0.95)));

    assertThat(schema.rows("SELECT name || ' ' || type || ' ' || mentions FROM entities"))
        .containsExactly("Text work 1");
    assertThat(
            schema.rows(
                "SELECT l.words || ' ' || l.entity_id || ' ' || l.origin || ' ' || l.score"
                    + " FROM links l JOIN posts p ON p.post_id = l.post_id"
                    + " WHERE substr(p.plain_text, l.starts_at + 1, l.ends_at) = l.words"))
        .containsExactly("Text Q1 catalogue 0.95");
  }

  @Test
  void everyVersionThatCameByIsNotedWithoutItsText() {
    schema.publish(
        post("a"),
        post("a").level(2),
        post("a").revision(3).title("Zebrafish").withdrawn(new Withdrawal.Gone()),
        post("a").revision(2).title("Late"));

    assertThat(
            schema.rows(
                "SELECT revision || '.' || enrichment_level || ' ' || state FROM revisions"
                    + " ORDER BY 1"))
        .containsExactly("1.1 live", "1.2 live", "2.1 live", "3.1 gone");
    assertThat(schema.rows("SELECT r::text FROM revisions r"))
        .noneMatch(row -> row.contains("Zebrafish"));
  }

  @Test
  void aReceiptTellsWhenAVersionWasThereFirst() {
    schema.publish(post("a"));
    String first = schema.rows("SELECT stored_at FROM receipts").getFirst();

    schema.publish(post("a"));

    assertThat(schema.rows("SELECT stored_at FROM receipts")).containsExactly(first);
    assertThat(schema.rows("SELECT url FROM receipts").getFirst())
        .startsWith("postgresql://")
        .endsWith(schema.name() + ".posts/a");
  }

  @Test
  void whatAnAuthorWroteBesideTheTextIsKept() {
    schema.publish(
        post("a")
            .citations(new Citation(Optional.of("The Gazette"), "A headline", Optional.empty()))
            .extra("weight", "{a: 1}")
            .updated(Instant.parse("2024-05-01T10:00:00.123456789Z")));

    assertThat(schema.rows("SELECT source || ': ' || title FROM citations"))
        .containsExactly("The Gazette: A headline");
    assertThat(schema.rows("SELECT key || '=' || value FROM front_matter"))
        .containsExactly("weight={a: 1}");
    assertThat(schema.rows("SELECT updated_at = '2024-05-01 10:00:00.123456Z' FROM posts"))
        .containsExactly("t");
  }

  @Test
  void tablesThatAreThereAreUsedAsTheyAre() {
    schema.publish(post("a"));

    schema.open().close();

    assertThat(schema.rows("SELECT count(*) FROM schema_history WHERE version IS NOT NULL"))
        .containsExactly("3");
    assertThat(schema.rows("SELECT count(*) FROM posts")).containsExactly("1");
  }
}
