package dev.pressline.core.enrichment.subject;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.FunctionWords;
import dev.pressline.core.enrichment.words.Role;
import dev.pressline.core.text.BundledLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads off a title what its post is about: the whole title, its parts on both sides of a colon or
 * a dash, and what is left of them without words such as "Introducing" and "How to".
 */
final class Subjects {
  private static final int LONGEST = 16;
  private static final int LEAST_WEIGHT = 4;
  private static final int FIRM_WEIGHT = 6;
  private static final int WORD_WEIGHT = 2;
  private static final String PARTING = ":：|–—()（）[]【】《》「」";

  private static final Map<String, List<List<String>>> LEAD_INS = leadIns();

  private final String language;
  private final FunctionWords function;
  private final Map<Subject.Key, Subject> subjects = new LinkedHashMap<>();

  private Subjects(String language) {
    this.language = language;
    this.function = FunctionWords.of(language);
  }

  /** The subjects of a post with the title in the language; few, often only one. */
  static List<Subject> of(String title, String language) {
    return new Subjects(language).in(title);
  }

  private List<Subject> in(String title) {
    List<SubjectWord> words = SubjectWords.of(Tokens.of(title));
    if (words.size() <= LONGEST) {
      add(words, true);
    }
    for (List<SubjectWord> part : parts(words, title)) {
      add(part, false);
      List<SubjectWord> bare = withoutLeadIn(part);
      add(bare, false);
      if (bare.size() < part.size()) {
        add(untilPreposition(bare), false);
      }
    }
    return List.copyOf(subjects.values());
  }

  private static List<List<SubjectWord>> parts(List<SubjectWord> words, String title) {
    List<List<SubjectWord>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || isParting(title, words.get(i - 1).end(), words.get(i).start())) {
        parts.add(words.subList(start, i));
        start = i;
      }
    }
    return parts;
  }

  private static boolean isParting(String title, int from, int to) {
    String between = title.substring(from, to);
    return between.contains(" - ") || between.chars().anyMatch(c -> PARTING.indexOf(c) >= 0);
  }

  private List<SubjectWord> withoutLeadIn(List<SubjectWord> words) {
    List<String> texts = texts(words);
    List<SubjectWord> bare =
        LEAD_INS.getOrDefault(Subject.primary(language), List.of()).stream()
            .filter(leadIn -> leadIn.size() < texts.size())
            .filter(leadIn -> texts.subList(0, leadIn.size()).equals(leadIn))
            .findFirst()
            .map(leadIn -> words.subList(leadIn.size(), words.size()))
            .orElse(words);
    return bare.size() < words.size() ? withoutLeadIn(bare) : bare;
  }

  private List<SubjectWord> untilPreposition(List<SubjectWord> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).text();
      if (function.role(word) == Role.PREPOSITION && !word.equals("of")) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  private void add(List<SubjectWord> words, boolean whole) {
    int weight = words.stream().mapToInt(this::weight).sum();
    WordPairs pairs = WordPairs.of(words, function, language);
    if (weight >= LEAST_WEIGHT && !pairs.isEmpty()) {
      Subject.Key key = Subject.Key.of(language, words);
      subjects.putIfAbsent(key, new Subject(key, whole, weight >= FIRM_WEIGHT, pairs));
    }
  }

  /** Numbers and function words tell no subject; two characters make a word. */
  private int weight(SubjectWord word) {
    if (word.glyph()) {
      return 1;
    }
    return function.role(word.text()) == Role.CONTENT ? WORD_WEIGHT : 0;
  }

  private static Map<String, List<List<String>>> leadIns() {
    Map<String, List<List<String>>> leadIns = new HashMap<>();
    BundledLines.forEach(
        Subjects.class,
        "lead-ins.txt",
        line -> {
          int tab = line.indexOf('\t');
          leadIns
              .computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
              .add(texts(SubjectWords.of(Tokens.of(line.substring(tab + 1)))));
        });
    return leadIns;
  }

  private static List<String> texts(List<SubjectWord> words) {
    return words.stream().map(SubjectWord::text).toList();
  }
}
