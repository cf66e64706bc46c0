package dev.pressline.launcher.judged;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.launcher.drafts.DraftResult;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.wire.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the commands of one data folder know of each other: which drafts the pipeline has judged as
 * they are now. A draft of which anything came in since, from whomever, is not known any more.
 */
public final class DraftMemory {
  private static final Logger LOG = LoggerFactory.getLogger(DraftMemory.class);

  private final DraftsLog log;
  private final JudgedDraftsFile file;
  private final JudgedDrafts drafts;

  private DraftMemory(DraftsLog log, JudgedDraftsFile file, JudgedDrafts drafts) {
    this.log = log;
    this.file = file;
    this.drafts = drafts;
  }

  /**
   * What is known in a data folder.
   *
   * @param site whose settings drafts are judged by
   */
  public static DraftMemory of(PipelineConnection connection, Path data, SiteSettings site) {
    DraftsLog log = new DraftsLog(connection);
    JudgedDraftsFile file = new JudgedDraftsFile(data, JudgedDraftsFile.judge(site));
    Topic<dev.pressline.core.draft.Draft> topic = connection.topics().drafts();
    JudgedDrafts drafts =
        new JudgedDrafts(
            (Submission draft) -> topic.values().serializer().serialize(topic.name(), draft),
            known(log, file));
    return new DraftMemory(log, file, drafts);
  }

  private static Map<PostId, Sha256> known(DraftsLog log, JudgedDraftsFile file) {
    return file.read()
        .flatMap(
            content -> log.since(content.mark()).map(touched -> without(content.hashes(), touched)))
        .orElseGet(Map::of);
  }

  private static Map<PostId, Sha256> without(Map<PostId, Sha256> hashes, Set<String> touched) {
    Map<PostId, Sha256> rest = new HashMap<>(hashes);
    rest.keySet().removeIf(post -> touched.contains(post.value()));
    return rest;
  }

  /** The draft, or that it is as it was when it was judged. */
  public Labelled unlessJudged(Labelled labelled) {
    return drafts.unlessJudged(labelled);
  }

  /** The draft, whatever is known of it. */
  public Labelled noted(Labelled labelled) {
    return drafts.noted(labelled);
  }

  /** Keeps what became of the drafts met. Without a disk that takes it they are sent again. */
  public void learn(List<DraftResult> results) {
    drafts.learn(results);
    try {
      file.write(new JudgedDraftsFile.Content(log.mark(), drafts.hashes()));
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("reason", e.toString()).log("Judged drafts are not remembered");
    }
  }
}
