package dev.pressline.store.search.query;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.search.query.AskedIndex.question;
import static dev.pressline.store.search.query.AskedIndex.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchWhileWritingTest {
  private static final int POSTS = 20;
  private static final int READERS = 3;

  @TempDir Path folder;

  @Test
  void everyAnswerIsOfOneCommitWhileOthersAreWritten() throws Exception {
    assertEveryAnswerIsOfOneRevision(40, AskedIndex::put);
  }

  @Test
  void everyAnswerIsOfTheOldIndexOrTheNewWhileTheStoreIsFilledAgain() throws Exception {
    assertEveryAnswerIsOfOneRevision(15, AskedIndex::refill);
  }

  private void assertEveryAnswerIsOfOneRevision(
      int revisions, BiConsumer<AskedIndex, PublicationBuilder[]> way) throws Exception {
    AtomicBoolean written = new AtomicBoolean();
    try (AskedIndex index = new AskedIndex(folder);
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      index.put(all(1));
      List<Future<Integer>> answers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        answers.add(readers.submit(() -> ask(index, written)));
      }
      try {
        for (int revision = 2; revision < revisions; revision++) {
          way.accept(index, all(revision));
        }
      } finally {
        written.set(true);
      }
      for (Future<Integer> reader : answers) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(index.ask("revision" + (revisions - 1)).total())
          .isEqualTo(revisions % 2 == 0 ? POSTS : POSTS - 1);
    }
  }

  /** In each commit all posts are of one revision, and those of even ones are one fewer. */
  private static int ask(AskedIndex index, AtomicBoolean written) {
    int answers = 0;
    while (!written.get()) {
      Results results = index.ask(question(wish("zebra", false)));
      List<String> titles = results.hits().stream().map(hit -> hit.post().title()).toList();
      assertThat(titles.stream().distinct()).hasSize(1);
      int revision = Integer.parseInt(titles.getFirst().replaceAll("\\D", ""));
      assertThat(results.total()).isEqualTo(revision % 2 == 0 ? POSTS - 1 : POSTS);
      assertThat(results.hits()).allMatch(hit -> hit.snippetHtml().contains("<mark>zebra</mark>"));
      answers++;
    }
    return answers;
  }

  private static PublicationBuilder[] all(int revision) {
    PublicationBuilder[] posts = new PublicationBuilder[POSTS];
    for (int number = 0; number < POSTS; number++) {
      PublicationBuilder version =
          post("p" + number)
              .revision(revision)
              .title("revision" + revision)
              .html("<p>A zebra, number " + number + ".</p>");
      boolean gone = number == 0 && revision % 2 == 0;
      posts[number] = gone ? version.withdrawn(new Withdrawal.Gone()) : version;
    }
    return posts;
  }
}
