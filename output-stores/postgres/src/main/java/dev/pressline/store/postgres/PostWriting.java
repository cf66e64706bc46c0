package dev.pressline.store.postgres;

import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.postgres.StepHook.Step;
import dev.pressline.store.postgres.rows.PostRows;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts posts into their tables, all at once, or one by one when the database minds one of them. */
record PostWriting(Session session, StepHook hook) {
  /** Code of the refusal of what the database does not take for a reason of its own. */
  static final String REFUSED_BY_THE_DATABASE = "NOT_STORABLE";

  /** Classes of SQLSTATE that speak of the values given: data, integrity, limits of a program. */
  private static final Set<String> FAULTS_OF_DATA = Set.of("22", "23", "54");

  /**
   * Puts the posts in place of what there is of them; the transaction stays open.
   *
   * @param held those that may be there already, with others
   * @return the same posts, as they were put: some perhaps as refused
   */
  Map<PostId, PostRows> put(Map<PostId, PostRows> posts, Map<PostId, Held> held)
      throws SQLException {
    try {
      putAll(posts.values(), posts.keySet().stream().filter(held::containsKey).toList());
      return posts;
    } catch (SQLException e) {
      if (!isFaultOfData(e)) {
        throw e;
      }
      session.rollback();
      return putOneByOne(posts);
    }
  }

  private void putAll(Collection<PostRows> posts, Collection<PostId> known) throws SQLException {
    hook.before(Step.POSTS);
    session.tables().putPosts(posts);
    hook.before(Step.PARTS);
    session.tables().putParts(posts, known);
  }

  private Map<PostId, PostRows> putOneByOne(Map<PostId, PostRows> posts) throws SQLException {
    Map<PostId, PostRows> put = new LinkedHashMap<>();
    for (PostRows post : posts.values()) {
      Savepoint before = session.savepoint();
      try {
        putAll(List.of(post), List.of(post.id()));
        put.put(post.id(), post);
      } catch (SQLException e) {
        if (!isFaultOfData(e)) {
          throw e;
        }
        session.rollback(before);
        PostRows refused = post.refused(refusal(e));
        putAll(List.of(refused), List.of(post.id()));
        put.put(post.id(), refused);
      }
      session.release(before);
    }
    return put;
  }

  private static Refusal refusal(SQLException failure) {
    return Refusal.of(
        REFUSED_BY_THE_DATABASE,
        "The database does not take the post, SQLSTATE %s.".formatted(failure.getSQLState()),
        "Ask whoever runs the database what it minds; its log tells.");
  }

  private static boolean isFaultOfData(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.length() == 5 && FAULTS_OF_DATA.contains(state.substring(0, 2));
  }
}
