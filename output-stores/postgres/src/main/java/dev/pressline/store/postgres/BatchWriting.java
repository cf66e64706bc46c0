package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.postgres.StepHook.Step;
import dev.pressline.store.postgres.rows.PostRows;
import dev.pressline.store.postgres.rows.Projection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One batch in one transaction, with the position that it ends at. */
record BatchWriting(Session session, PostgresStoreSettings settings, StepHook hook) {
  List<StoreAnswer> write(StoreBatch batch) throws SQLException {
    List<PostRows> all = batch.publications().stream().map(Projection::of).toList();
    List<PostRows> usable = all.stream().filter(PostRows::hasUsableId).toList();
    Map<PostId, Held> held =
        session.tables().held(usable.stream().map(PostRows::id).distinct().toList());
    Map<PostId, PostRows> put = new PostWriting(session, hook).put(newest(usable, held), held);
    hook.before(Step.HISTORY);
    session.history().noteVersions(usable.stream().map(post -> asPut(post, put)).toList());
    session.history().noteAnswers(put.values().stream().map(Held::of).toList(), settings);
    hook.before(Step.POSITION);
    session.bookmark().move(batch.end());
    hook.before(Step.COMMIT);
    session.commit();
    hook.before(Step.ANSWER);
    Map<PostId, Held> now = new HashMap<>(held);
    put.values().forEach(post -> now.put(post.id(), Held.of(post)));
    return all.stream()
        .map(post -> Optional.ofNullable(now.get(post.id())).orElseGet(() -> Held.of(post)))
        .map(post -> post.answer(settings))
        .toList();
  }

  /** The last version of each post that is newer than what is held. */
  private static Map<PostId, PostRows> newest(List<PostRows> posts, Map<PostId, Held> held) {
    Map<PostId, PostRows> newest = new LinkedHashMap<>();
    for (PostRows post : posts) {
      boolean outranked =
          Optional.ofNullable(newest.get(post.id()))
              .map(PostRows::version)
              .or(() -> Optional.ofNullable(held.get(post.id())).map(Held::version))
              .filter(before -> before.outranks(post.version()))
              .isPresent();
      if (!outranked) {
        newest.put(post.id(), post);
      }
    }
    return newest;
  }

  /** The database may have refused what looked well. */
  private static PostRows asPut(PostRows seen, Map<PostId, PostRows> put) {
    return Optional.ofNullable(put.get(seen.id()))
        .filter(post -> post.version().equals(seen.version()))
        .orElse(seen);
  }
}
