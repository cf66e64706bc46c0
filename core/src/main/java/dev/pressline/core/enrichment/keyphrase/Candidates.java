package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.enrichment.words.Lexeme;
import dev.pressline.core.enrichment.words.Role;
import dev.pressline.core.enrichment.words.Sentence;
import dev.pressline.core.enrichment.words.Word;
import dev.pressline.core.enrichment.words.WordClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runs of words in a text that may be keyphrases. */
final class Candidates {
  static final int LONGEST = 5;

  private static final float LIKELY_ENOUGH = 0.15f;

  private final Sentence sentence;
  private final List<Word> words;
  private final Map<String, Candidate> byKey = new LinkedHashMap<>();
  private final StringBuilder key = new StringBuilder();

  private Candidates(Sentence sentence) {
    this.sentence = sentence;
    words = sentence.words();
  }

  /** The candidates, in the order in which they are met. */
  static List<Candidate> of(Sentence sentence) {
    Candidates candidates = new Candidates(sentence);
    for (int i = 0; i < candidates.words.size(); i++) {
      candidates.collectFrom(i);
    }
    return new ArrayList<>(candidates.byKey.values());
  }

  private void collectFrom(int first) {
    if (words.get(first).lexeme().role() != Role.CONTENT) {
      return;
    }
    key.setLength(0);
    int end = Math.min(words.size(), first + LONGEST);
    for (int last = first; last < end; last++) {
      Word word = words.get(last);
      if (word.isFunction() || (last > first && word.afterBreak())) {
        return;
      }
      key.append(word.lexeme().stem());
      if (mayEnd(first, last)) {
        add(first, last);
      }
    }
  }

  private void add(int first, int last) {
    int length = last - first + 1;
    Candidate candidate =
        byKey.computeIfAbsent(key.toString(), joined -> new Candidate(joined, length));
    candidate.starts().add(first);
    candidate.lengths().add(length);
    Surroundings.add(sentence, first, last, candidate.surroundings());
  }

  private boolean mayEnd(int first, int last) {
    Lexeme lexeme = words.get(last).lexeme();
    if (lexeme.role() == Role.NUMBER) {
      return last > first && words.get(last - 1).capital();
    }
    float nounlike =
        sentence.likelihood(last, WordClass.NOUN)
            + sentence.likelihood(last, WordClass.GERUND)
            + sentence.likelihood(last, WordClass.ADJECTIVE) / 2
            + sentence.likelihood(last, WordClass.PAST) / 2;
    return nounlike >= LIKELY_ENOUGH && (last > first || lexeme.folded().length() > 1);
  }
}
