package dev.pressline.quality.story;

import dev.pressline.core.enrichment.hint.TitleEvidence;
import dev.pressline.core.enrichment.hint.TitleIndex;
import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A quote of a title, and what was found for it with its post in the index and without.
 *
 * @param held whether it belongs to the half that nothing was tuned on
 * @param letters likeness by pieces of words, of the best title with and without
 */
record Quoted(TitleEdits.Edit edit, boolean held, Outcome present, Outcome removed) {
  /** What was found. */
  record Outcome(boolean accepted, boolean right, Optional<TitleEvidence> evidence) {
    double letters() {
      return evidence.map(TitleEvidence::letters).orElse(0.0);
    }
  }

  private static final int PER_TITLE = 2;
  private static final long SEED = 7;
  private static final int SHORTEST = 4;

  /** Quotes of the different titles of the posts, which are one site's. */
  static List<Quoted> of(List<BlogPost> posts) {
    TitleIndex index = new TitleIndex();
    Map<String, List<BlogPost>> byTitle = new LinkedHashMap<>();
    for (BlogPost post : posts) {
      index.put(post.postId(), post.title());
      byTitle.computeIfAbsent(plain(post.title()), _ -> new ArrayList<>()).add(post);
    }
    TitleEdits edits = new TitleEdits(posts.stream().map(BlogPost::title).toList(), SEED);
    TitleEdits.Edit[] kinds = TitleEdits.Edit.values();
    List<Quoted> quotes = new ArrayList<>();
    int number = 0;
    for (var titled : byTitle.entrySet()) {
      number++;
      for (int i = 0; i < PER_TITLE && titled.getKey().length() >= SHORTEST; i++) {
        TitleEdits.Edit edit = kinds[(number * PER_TITLE + i) * 7 % kinds.length];
        BlogPost post = titled.getValue().getFirst();
        String quote = edits.edited(post.title(), edit, siteName(post));
        quotes.add(asked(index, titled.getValue(), quote, edit, number % 2 == 1));
      }
    }
    return quotes;
  }

  private static Quoted asked(
      TitleIndex index, List<BlogPost> meant, String quote, TitleEdits.Edit edit, boolean held) {
    Set<PostId> ids = new HashSet<>();
    meant.forEach(post -> ids.add(post.postId()));
    Outcome present = outcome(index, quote, ids);
    ids.forEach(index::remove);
    Outcome removed = outcome(index, quote, ids);
    meant.forEach(post -> index.put(post.postId(), post.title()));
    return new Quoted(edit, held, present, removed);
  }

  private static Outcome outcome(TitleIndex index, String quote, Set<PostId> meant) {
    Optional<TitleIndex.Found> best = index.best(quote);
    return new Outcome(
        best.flatMap(TitleIndex.Found::match).isPresent(),
        best.filter(found -> meant.contains(found.postId())).isPresent(),
        best.map(TitleIndex.Found::evidence));
  }

  private static String siteName(BlogPost post) {
    return post.blog().replaceAll(".*__|@.*", "");
  }

  /** Titles that differ in letter case and punctuation only are one title. */
  static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}+#]+", " ").strip();
  }
}
