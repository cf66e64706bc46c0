package dev.pressline.core.enrichment.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * One to three sentences of a post that say what it is about: its beginning, unless another
 * sentence near it says it clearly better.
 *
 * <p>A sentence is scored by its place, the words it shares with the title, its likeness to the
 * whole text (centroid, after Radev et al. 2004), and cues such as {@code this post} (Edmundson
 * 1969). One that leans on the sentence before it, asks, greets or is too short or too long for a
 * summary counts less. The weights were chosen on one half of posts whose authors wrote a
 * description; ADR 28 has the figures.
 */
public final class Summary {
  private static final double PLACE = 0.3;
  private static final double TITLE = 1;
  private static final double CENTRE = 1;
  private static final double CUE = 0.3;
  private static final double LEANING = 0.2;
  private static final double QUESTION = 0.2;
  private static final double GREETING = 0.5;
  private static final double UNFIT = 0.5;

  /** By how much another sentence must be better than the first one. */
  private static final double CLEARLY = 0.1;

  /** In Latin letters. */
  private static final int SHORTEST = 40;

  private static final double LONGEST = 1.3;
  private static final int CANDIDATES = 12;
  private static final int READ = 60;
  private static final int MAX_SENTENCES = 3;

  private final List<String> sentences;
  private final int limit;
  private final WordWeights words;

  private Summary(String title, List<String> sentences, int limit) {
    this.sentences = sentences;
    this.limit = limit;
    this.words = new WordWeights(title, sentences);
  }

  /**
   * The summary of a text.
   *
   * @param paragraphs in order, without headings, code or captions
   * @param limit in Latin letters; a Chinese, Japanese or Korean character takes the room of two
   */
  public static String of(String title, List<String> paragraphs, int limit) {
    List<String> plain = paragraphs.stream().map(Excerpt::plain).toList();
    List<List<String>> told = Excerpt.told(plain).stream().map(Sentences::of).toList();
    List<String> sentences = told.stream().flatMap(List::stream).limit(READ).toList();
    if (sentences.isEmpty()) {
      return Excerpt.ofPlain(plain, limit);
    }
    int best = new Summary(title, sentences, limit).best();
    return Excerpt.ofPlain(best == 0 ? plain : List.of(from(told, best, limit)), limit);
  }

  /** The sentence, and those behind it in its paragraph while it fills less than half the room. */
  private static String from(List<List<String>> paragraphs, int sentence, int limit) {
    int first = sentence;
    List<String> chosen = new ArrayList<>();
    for (List<String> paragraph : paragraphs) {
      if (first < paragraph.size()) {
        int room = 0;
        for (String next : paragraph.subList(first, paragraph.size())) {
          int size = Excerpt.room(next);
          boolean fits = chosen.isEmpty() || room < limit / 2 && room + size < limit;
          if (!fits || chosen.size() == MAX_SENTENCES) {
            break;
          }
          chosen.add(next);
          room += size + 1;
        }
        break;
      }
      first -= paragraph.size();
    }
    return String.join(" ", chosen);
  }

  private int best() {
    int best = 0;
    double most = score(0) + CLEARLY;
    for (int i = 1; i < Math.min(sentences.size(), CANDIDATES); i++) {
      double score = score(i);
      if (score > most) {
        best = i;
        most = score;
      }
    }
    return best;
  }

  private static boolean asks(String sentence) {
    return sentence.endsWith("?") || sentence.endsWith("？");
  }

  private double score(int place) {
    String sentence = sentences.get(place);
    double score =
        PLACE / (1 + place)
            + TITLE * words.likenessToTitle(place)
            + CENTRE * words.likenessToCentre(place);
    if (SentenceCues.announces(sentence)) {
      score += CUE;
    } else if (SentenceCues.leans(sentence)) {
      score -= LEANING;
    }
    score -= SentenceCues.greets(sentence) ? GREETING : 0;
    score -= asks(sentence) ? QUESTION : 0;
    int room = Excerpt.room(sentence);
    return score - (room < SHORTEST || room > LONGEST * limit ? UNFIT : 0);
  }
}
