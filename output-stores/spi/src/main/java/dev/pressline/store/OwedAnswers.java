package dev.pressline.store;

import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers about what a store has taken in while readers do not see it yet. */
public final class OwedAnswers {
  private final List<StoreAnswer> owed = new ArrayList<>();

  /** These are owed from now on. */
  public void add(List<StoreAnswer> answers) {
    owed.addAll(answers);
  }

  /** None is owed any more: what they speak of is taken in again. */
  public void forget() {
    owed.clear();
  }

  /**
   * All that are owed, and behind them the last ones; with that none is owed any more. What was
   * said of a post last is said of it in every answer.
   */
  public List<StoreAnswer> settledWith(List<StoreAnswer> last) {
    List<StoreAnswer> all = new ArrayList<>(owed);
    all.addAll(last);
    owed.clear();
    Map<PostId, StoreAnswer> newest = new HashMap<>();
    all.forEach(answer -> newest.put(answer.postId(), answer));
    all.replaceAll(answer -> newest.getOrDefault(answer.postId(), answer));
    return all;
  }
}
