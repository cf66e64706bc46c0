package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.letters.KeptLetter;
import dev.pressline.launcher.pipeline.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether dead letters wait for somebody to look at them. */
public final class LetterCheck {
  private static final String SUBJECT = "dead letters";

  private LetterCheck() {}

  /** What the letters mean, oldest first. */
  public static List<Finding> of(List<KeptLetter> letters) {
    List<DeadLetter> open =
        letters.stream().filter(kept -> !kept.isAnswered()).map(KeptLetter::letter).toList();
    if (open.isEmpty()) {
      return List.of(new Fine(SUBJECT, "None waits."));
    }
    Map<String, Long> byTopic =
        open.stream()
            .collect(
                Collectors.groupingBy(
                    DeadLetter::originalTopic, TreeMap::new, Collectors.counting()));
    String topics =
        byTopic.entrySet().stream()
            .map(entry -> entry.getValue() + " from " + entry.getKey())
            .collect(Collectors.joining(", "));
    return List.of(
        new Worry(
            SUBJECT,
            "Nobody has dealt with %s; the newest came at %s."
                .formatted(topics, open.getLast().at()),
            "Versions of posts are not published, or are missing in a store, and their authors were"
                + " told nothing.",
            "pressline dead-letters list tells why; after mending, pressline dead-letters replay"
                + " --every."));
  }
}
