package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.postgres.rows.PostRows;
import dev.pressline.store.postgres.rows.Projection;
import dev.pressline.store.postgres.rows.RowTable;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the rows of posts with what they should be, and puts right what is not so. */
record Mending(Session session, PostgresStoreSettings settings) {
  /** Gives the places of the posts of which a row was missing, changed or too many. */
  List<String> mend(List<Publication> latest) throws SQLException {
    List<PostRows> usable =
        latest.stream().map(Projection::of).filter(PostRows::hasUsableId).toList();
    List<PostId> ids = usable.stream().map(PostRows::id).toList();
    Map<PostId, Held> held = session.tables().held(ids);
    List<PostRows> wanted =
        usable.stream().flatMap(post -> wanted(post, held.get(post.id()))).toList();
    Map<PostId, Map<RowTable, List<List<@Nullable Object>>>> found = session.tables().rows(ids);
    Set<PostId> unnoted = session.history().unnoted(wanted);
    Map<PostId, PostRows> damaged = new LinkedHashMap<>();
    for (PostRows post : wanted) {
      if (!isWhole(post, found.getOrDefault(post.id(), Map.of())) || unnoted.contains(post.id())) {
        damaged.put(post.id(), post);
      }
    }
    if (damaged.isEmpty()) {
      session.rollback();
      return List.of();
    }
    Map<PostId, PostRows> put = new PostWriting(session, StepHook.NONE).put(damaged, held);
    session.history().noteVersions(put.values());
    session.history().noteAnswers(put.values().stream().map(Held::of).toList(), settings);
    session.commit();
    return damaged.keySet().stream().map(id -> settings.placeOf(id.value())).toList();
  }

  /** What a newer version left nothing of is not wanted; what the database refused stays so. */
  private static Stream<PostRows> wanted(PostRows post, @Nullable Held held) {
    if (held == null) {
      return Stream.of(post);
    }
    if (held.version().outranks(post.version())) {
      return Stream.empty();
    }
    return Stream.of(
        held.refusal()
            .filter(why -> why.code().equals(PostWriting.REFUSED_BY_THE_DATABASE))
            .filter(_ -> held.version().equals(post.version()))
            .map(post::refused)
            .orElse(post));
  }

  private static boolean isWhole(PostRows post, Map<RowTable, List<List<@Nullable Object>>> found) {
    return Stream.of(RowTable.values())
        .allMatch(table -> post.in(table).equals(found.getOrDefault(table, List.of())));
  }
}
