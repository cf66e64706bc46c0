package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.words.Language;
import dev.pressline.core.enrichment.words.Sentence;
import dev.pressline.core.enrichment.words.Word;
import dev.pressline.core.enrichment.words.Words;
import dev.pressline.core.enrichment.words.Words.Excluded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A manuscript with its candidates. The title counts as the first block of the text. */
final class Analysis {
  private static final int MAX_EVIDENCE = 5;

  private final String language;
  private final String title;
  private final String body;
  private final int titleWords;
  private final List<Word> words;
  private final List<Candidate> candidates;
  private final Features features;

  Analysis(Manuscript manuscript, Language language) {
    this.language = manuscript.language();
    title = manuscript.title();
    body = manuscript.text();
    words = Words.of(Tokens.of(title), language, Excluded.NOTHING);
    titleWords = words.size();
    words.addAll(Words.of(manuscript.tokens(), language, manuscript.excluded()));
    candidates = new ArrayList<>(Candidates.of(new Sentence(words)));
    features = new Features(words);
  }

  List<Candidate> candidates() {
    return candidates;
  }

  TagRules tagRules() {
    return new TagRules(words, titleWords, SayLittle.of(language));
  }

  Keyphrase keyphrase(Candidate candidate, double score) {
    return new Keyphrase(label(candidate), score, evidence(candidate));
  }

  /** The stems of the words of the candidate. */
  List<String> stems(Candidate candidate) {
    int first = candidate.starts().getFirst();
    return words.subList(first, first + candidate.length()).stream()
        .map(word -> word.lexeme().stem())
        .toList();
  }

  float[] features(Candidate candidate) {
    return features.of(candidate);
  }

  /**
   * The form that is written most often, of equals the first. Capitals of the title tell nothing,
   * and those at the start of a sentence little.
   */
  String label(Candidate candidate) {
    Map<String, Integer> forms = new LinkedHashMap<>();
    for (int i = 0; i < candidate.count(); i++) {
      int first = candidate.starts().get(i);
      if (first >= titleWords || candidate.starts().getLast() < titleWords) {
        boolean starts = words.get(first).afterBreak() && words.get(first).capital();
        int weight = starts ? 1 : 2;
        forms.merge(written(first, first + candidate.lengths().get(i) - 1), weight, Integer::sum);
      }
    }
    return forms.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .orElseThrow()
        .getKey();
  }

  private List<TextRange> evidence(Candidate candidate) {
    List<TextRange> ranges = new ArrayList<>();
    for (int i = 0; i < candidate.count() && ranges.size() < MAX_EVIDENCE; i++) {
      int first = candidate.starts().get(i);
      if (first >= titleWords) {
        Word last = words.get(first + candidate.lengths().get(i) - 1);
        ranges.add(TextRange.of(body, words.get(first).start(), last.end()));
      }
    }
    return ranges;
  }

  /** The text from the first to the last word in one line, with blanks where it has any. */
  private String written(int first, int last) {
    StringBuilder written = new StringBuilder();
    for (int i = first; i <= last; i++) {
      Word word = words.get(i);
      String text = i < titleWords ? title : body;
      boolean apart = i > first && words.get(i - 1).end() < word.start();
      written.append(apart ? between(text, word.start()) : "");
      written.append(text, word.start(), word.end());
    }
    return withoutGenitive(written.toString());
  }

  /** A middle dot between names is part of them; anything else is white space. */
  private static String between(String text, int start) {
    return text.charAt(start - 1) == '・' ? "・" : " ";
  }

  private static String withoutGenitive(String label) {
    boolean genitive = label.endsWith("'s") || label.endsWith("\u2019s");
    return genitive ? label.substring(0, label.length() - 2) : label;
  }
}
