package dev.pressline.quality.links;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.linking.EntityLinker;
import dev.pressline.quality.CpuTime;
import java.util.List;
import java.util.stream.Collectors;

/** How long linking takes. */
final class LinkSpeed {
  private static final int LENGTH = 4_096;
  private static final int RUNS = 500;

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
    return CpuTime.millis(RUNS, () -> run(text, linker));
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
