package dev.pressline.quality.links;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.linking.EntityLinker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Collectors;

/** How long linking takes. */
final class LinkSpeed {
  private static final int LENGTH = 4_096;
  private static final int RUNS = 500;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private LinkSpeed() {}

  /** Processor time of one text of 4,096 characters of news, tokens included. */
  static double millis(List<GoldText> texts, EntityLinker linker) {
    String news =
        texts.stream()
            .filter(text -> text.set().equals(GoldTexts.SETS.getFirst()))
            .map(GoldText::text)
            .collect(Collectors.joining("\n"));
    String text = news.substring(0, LENGTH);
    run(text, linker);
    run(text, linker);
    long started = CLOCK.getCurrentThreadCpuTime();
    run(text, linker);
    return (CLOCK.getCurrentThreadCpuTime() - started) / 1e6 / RUNS;
  }

  private static void run(String text, EntityLinker linker) {
    int mentions = 0;
    for (int i = 0; i < RUNS; i++) {
      mentions +=
          linker.likely(Tokens.of("News"), GoldTokens.of(text), _ -> false, LENGTH).inText().size();
    }
    if (mentions == 0) {
      throw new IllegalStateException("a text of news names nothing");
    }
  }
}
