package dev.pressline.store.postgres.rows;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the tables hold of one version of a post.
 *
 * @param state in which readers find it
 * @param rows values in the order of the table's columns; in {@link RowTable#POSTS} one row
 * @param refusal why the tables hold no more than that there is such a version
 */
public record PostRows(
    PostId id,
    PostVersion version,
    State state,
    Map<RowTable, List<List<@Nullable Object>>> rows,
    Optional<Refusal> refusal) {
  /** How readers find a post. */
  public enum State {
    LIVE,
    NOTICE,
    GONE,
    REDIRECTED,
    REFUSED;

    /** As the tables have it. */
    public String column() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether readers find a text. */
    public boolean hasText() {
      return this == LIVE || this == NOTICE;
    }
  }

  /** Its rows in the table. */
  public List<List<@Nullable Object>> in(RowTable table) {
    return rows.getOrDefault(table, List.of());
  }

  /** The value in the column of its row among the posts. */
  public @Nullable Object value(String column) {
    return in(RowTable.POSTS).getFirst().get(RowTable.POSTS.indexOf(column));
  }

  /** Whether the tables can hold as much as that there is such a post. */
  public boolean hasUsableId() {
    return Unstorable.in(refused(Refusal.of("", "", ""))).isEmpty();
  }

  /** The same version, of which nothing is held but that it was refused. */
  public PostRows refused(Refusal why) {
    List<@Nullable Object> row =
        RowTable.POSTS.row(
            Map.of(
                "post_id", id.value(),
                "site", "",
                "revision", version.revision().value(),
                "enrichment_level", version.level(),
                "state", State.REFUSED.column(),
                "permalink", "",
                "url", "",
                "refusal_code", why.code(),
                "refusal", why.message(),
                "remedy", why.hint().orElse("")));
    return new PostRows(
        id, version, State.REFUSED, Map.of(RowTable.POSTS, List.of(row)), Optional.of(why));
  }
}
