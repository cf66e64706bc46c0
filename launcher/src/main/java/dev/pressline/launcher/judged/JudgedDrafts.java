package dev.pressline.launcher.judged;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.launcher.drafts.DraftResult;
import dev.pressline.launcher.drafts.DraftResult.Accepted;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which drafts a pipeline has judged as they are now. Those that it refused are none of them: their
 * authors are to be told again.
 */
public final class JudgedDrafts {
  /** What would come out again if the same draft were sent again. */
  private static final Set<Outcome> LASTING =
      EnumSet.of(Outcome.PUBLISHED, Outcome.SCHEDULED, Outcome.UNCHANGED, Outcome.HELD);

  private final Function<Submission, byte[]> bytes;
  private final Map<PostId, Sha256> judged;
  private final Map<PostId, Sha256> met = new HashMap<>();

  /**
   * Those that were judged before.
   *
   * @param bytes of a submission, the same ones only for the same submission
   */
  public JudgedDrafts(Function<Submission, byte[]> bytes, Map<PostId, Sha256> judged) {
    this.bytes = bytes;
    this.judged = new HashMap<>(judged);
  }

  /** The draft, or that it is as it was when it was judged. */
  public Labelled unlessJudged(Labelled labelled) {
    return labelled instanceof Labelled.Ready(Submission draft, var label)
            && meet(draft).equals(judged.get(draft.postId()))
        ? new Labelled.AsBefore(draft.postId(), label)
        : labelled;
  }

  /** The draft, whatever is known of it. */
  public Labelled noted(Labelled labelled) {
    if (labelled instanceof Labelled.Ready(Submission draft, var _)) {
      meet(draft);
    }
    return labelled;
  }

  private Sha256 meet(Submission draft) {
    Sha256 hash = Sha256.of(bytes.apply(draft.withoutSubmitter()));
    met.put(draft.postId(), hash);
    return hash;
  }

  /** Takes in what became of the drafts met since the last time. */
  public void learn(List<DraftResult> results) {
    for (DraftResult result : results) {
      PostId post = result.ticket().postId();
      Sha256 hash = met.get(post);
      if (hash != null
          && result instanceof Accepted accepted
          && LASTING.contains(accepted.outcome())) {
        judged.put(post, hash);
      } else {
        judged.remove(post);
      }
    }
    met.clear();
  }

  /** The hashes of all of them. */
  public Map<PostId, Sha256> hashes() {
    return Map.copyOf(judged);
  }
}
