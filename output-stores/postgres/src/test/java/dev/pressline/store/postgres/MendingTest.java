package dev.pressline.store.postgres;

import static dev.pressline.store.contract.PublicationBuilder.addedTag;
import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPart;
import dev.pressline.store.contract.PublicationBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {
  private final Schema schema = Schema.fresh();
  private final PostgresStore store = schema.open();
  private final PublicationBuilder whole =
      post("a")
          .tags("x", "y")
          .addedTags(addedTag("z", Origin.CATALOGUE))
          .categories(CategoryPath.of("One", "Two"))
          .citations(new Citation(Optional.empty(), "A headline", Optional.empty()))
          .extra("weight", "1")
          .assets(PostAsset.at("cat.png", new Sha256("ab".repeat(32)), 3, "image/png"))
          .at("/a/", "/former/");
  private final PublicationBuilder other = post("b").tags("x");

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE posts SET title = 'Somebody was here' WHERE post_id = 'a'",
        "UPDATE posts SET authors = '{nobody,NULL}' WHERE post_id = 'a'",
        "UPDATE posts SET published_at = 'infinity' WHERE post_id = 'a'",
        "UPDATE posts SET state = 'gone' WHERE post_id = 'a'",
        "UPDATE posts SET revision = 0 WHERE post_id = 'a'",
        "UPDATE tags SET label = 'w' WHERE post_id = 'a' AND position = 1",
        "INSERT INTO tags VALUES ('a', 9, 'w', 'W', 'author', 1)",
        "DELETE FROM tags WHERE post_id = 'a'",
        "UPDATE categories SET names = '{Three}' WHERE post_id = 'a'",
        "DELETE FROM citations WHERE post_id = 'a'",
        "UPDATE front_matter SET value = '2' WHERE post_id = 'a'",
        "UPDATE assets SET bytes = 4 WHERE post_id = 'a'",
        "DELETE FROM redirects WHERE post_id = 'a'",
        "DELETE FROM revisions WHERE post_id = 'a'",
        "UPDATE revisions SET state = 'gone' WHERE post_id = 'a'",
        "DELETE FROM receipts WHERE post_id = 'a'",
        "DELETE FROM posts WHERE post_id = 'a'",
        "INSERT INTO links VALUES ('a', 0, 1, 2, 'words', 'https://spam.example/', null, 'author',"
            + " 1)",
      })
  void whatWasChangedByHandIsPutRightAndTold(String byHand) {
    Schema.apply(store, whole, other);
    Map<String, String> before = schema.shown();
    schema.change(byHand);
    assertThat(schema.shown()).isNotEqualTo(before);

    List<String> mended = mend(whole, other);

    assertThat(mended).singleElement().asString().endsWith(schema.name() + ".posts/a");
    assertThat(schema.shown()).isEqualTo(before);
  }

  @Test
  void aTextThatSomebodyPutBackIntoAWithdrawnPostIsTakenOut() {
    PublicationBuilder gone = post("a").revision(2).withdrawn(new Withdrawal.Gone());
    Schema.apply(store, post("a").tags("x"), gone);
    Map<String, String> before = schema.shown();
    schema.change("UPDATE posts SET title = 'Back', plain_text = 'Back'");
    schema.change("INSERT INTO tags VALUES ('a', 0, 'x', 'x', 'author', 1)");

    assertThat(mend(gone)).hasSize(1);

    assertThat(schema.shown()).isEqualTo(before);
  }

  @Test
  void whatTheDatabaseRefusedIsNotTriedAgainEachTime() {
    schema.change("ALTER TABLE posts ADD CHECK (title <> 'Forbidden')");
    PublicationBuilder forbidden = post("a").title("Forbidden");
    Schema.apply(store, forbidden, post("bad").title("a\0b"));

    assertThat(mend(forbidden, post("bad").title("a\0b"))).isEmpty();

    schema.change("DELETE FROM posts");
    assertThat(mend(forbidden, post("bad").title("a\0b"))).hasSize(2);
    assertThat(schema.rows("SELECT refusal_code FROM refused_posts ORDER BY 1"))
        .containsExactly("NOT_STORABLE", "NUL_CHARACTER");
  }

  private List<String> mend(PublicationBuilder... posts) {
    List<Publication> latest = Stream.of(posts).map(PublicationBuilder::build).toList();
    return store.mend(LogPart.all(latest));
  }
}
