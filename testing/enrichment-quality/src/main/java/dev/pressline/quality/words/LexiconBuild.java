package dev.pressline.quality.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * Makes the lexicon of the keyphrases from WordNet 3.0: the classes of each word from the counts of
 * tagged senses, its rarity from the number of glosses that have a word of the same stem.
 */
public final class LexiconBuild {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String HEADER =
      "# word; tenths of noun, verb, adjective, adverb, past, gerund; ten times its ln(idf).\n"
          + "# Made from WordNet 3.0, (c) 2006 Princeton University, see WORDNET-LICENSE.\n";
  private static final int NOUN = 0;
  private static final int VERB = 1;
  private static final int ADJECTIVE = 2;
  private static final int ADVERB = 3;
  private static final int PAST = 4;
  private static final int GERUND = 5;
  private static final int CLASSES = 6;
  private static final double PER_LEMMA = 0.5;
  private static final int SEEN_NOUN = 3;

  private final Map<String, double[]> lemmas = new TreeMap<>();
  private final Map<String, double[]> words = new TreeMap<>();
  private final Map<String, Integer> glossesOfStem = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> stems = new HashMap<>();
  private final PorterStemmer stemmer = new PorterStemmer();
  private int glosses;

  private LexiconBuild() {}

  /**
   * Makes it.
   *
   * @param arguments WordNet's folder with index, data, exception files and {@code cntlist.rev};
   *     the file to write
   */
  public static void main(String[] arguments) throws IOException {
    LexiconBuild build = new LexiconBuild();
    Path wordNet = Path.of(arguments[0]);
    build.readLemmas(wordNet);
    build.readGlosses(wordNet);
    build.inflect(wordNet);
    Files.writeString(Path.of(arguments[1]), HEADER + build.lines());
  }

  private void readLemmas(Path wordNet) throws IOException {
    List<String> files = List.of("noun", "verb", "adj", "adv");
    for (int i = 0; i < files.size(); i++) {
      for (String line : lines(wordNet, "index." + files.get(i))) {
        String word = SPACE.split(line)[0];
        if (WORD.matcher(word).matches()) {
          counts(lemmas, word)[i] += PER_LEMMA;
        }
      }
    }
    for (String line : lines(wordNet, "cntlist.rev")) {
      String[] fields = SPACE.split(line);
      int percent = fields[0].indexOf('%');
      String word = fields[0].substring(0, percent);
      if (lemmas.containsKey(word)) {
        int type = fields[0].charAt(percent + 1) - '1';
        counts(lemmas, word)[type == 4 ? ADJECTIVE : type] += Integer.parseInt(fields[2]);
      }
    }
  }

  private void readGlosses(Path wordNet) throws IOException {
    for (String file : List.of("data.noun", "data.verb", "data.adj", "data.adv")) {
      for (String line : lines(wordNet, file)) {
        Set<String> inGloss = new HashSet<>();
        var matcher = WORD.matcher(line.substring(line.indexOf('|') + 1));
        while (matcher.find()) {
          seen.add(matcher.group());
          inGloss.add(stem(matcher.group()));
        }
        inGloss.forEach(stem -> glossesOfStem.merge(stem, 1, Integer::sum));
        glosses++;
      }
    }
  }

  private void inflect(Path wordNet) throws IOException {
    lemmas.forEach((word, counts) -> add(word, counts, NOUN, VERB, ADJECTIVE, ADVERB));
    Set<String> irregular = new HashSet<>();
    for (String line : lines(wordNet, "verb.exc")) {
      String[] fields = SPACE.split(line);
      double[] counts = lemmas.get(fields[1]);
      if (counts != null && WORD.matcher(fields[0]).matches()) {
        int form = fields[0].endsWith("ing") ? GERUND : PAST;
        counts(words, fields[0])[form] += counts[VERB];
        irregular.add(fields[1] + form);
      }
    }
    addExceptions(lines(wordNet, "noun.exc"), NOUN);
    addExceptions(lines(wordNet, "adj.exc"), ADJECTIVE);
    for (Map.Entry<String, double[]> lemma : lemmas.entrySet()) {
      double verb = lemma.getValue()[VERB];
      String word = lemma.getKey();
      add(plural(word), lemma.getValue(), NOUN, VERB);
      if (verb > 0) {
        String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        addForm(word, GERUND, stem + "ing", irregular);
        addForm(word, PAST, (word.endsWith("y") ? pastOfY(word) : stem + "ed"), irregular);
      }
    }
  }

  private void addExceptions(List<String> lines, int wordClass) {
    for (String line : lines) {
      String[] fields = SPACE.split(line);
      double[] counts = lemmas.get(fields[1]);
      if (counts != null && WORD.matcher(fields[0]).matches()) {
        counts(words, fields[0])[wordClass] += counts[wordClass];
      }
    }
  }

  private void addForm(String lemma, int form, String word, Set<String> irregular) {
    if (!irregular.contains(lemma + form)) {
      counts(words, word)[form] += counts(lemmas, lemma)[VERB];
    }
  }

  private static String pastOfY(String word) {
    boolean vowel = "aeiou".indexOf(word.charAt(Math.max(0, word.length() - 2))) >= 0;
    return vowel ? word + "ed" : word.substring(0, word.length() - 1) + "ied";
  }

  private static String plural(String word) {
    if (word.endsWith("y") && !pastOfY(word).endsWith("yed")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hissing =
        word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
    return word + (hissing ? "es" : "s");
  }

  private void add(String word, double[] counts, int... classes) {
    double[] into = counts(words, word);
    for (int i : classes) {
      into[i] += counts[i];
    }
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    words.forEach(
        (word, counts) -> {
          if (isWorthIt(word, counts)) {
            lines.add(word + " " + tenths(counts) + " " + Math.round(10 * rarity(word)));
          }
        });
    return String.join("\n", lines) + "\n";
  }

  /** Unknown words count as rare nouns anyway. */
  private boolean isWorthIt(String word, double[] counts) {
    double sum = sum(counts);
    boolean onlyNoun = counts[NOUN] >= sum;
    boolean common = glossesOfStem.getOrDefault(stem(word), 0) >= SEEN_NOUN;
    boolean plain = word.indexOf('-') < 0 && word.length() > 1;
    return sum > 0 && plain && (onlyNoun ? common && seen.contains(word) : common || sum > 1);
  }

  private double rarity(String word) {
    return Math.log((glosses + 1.0) / (glossesOfStem.getOrDefault(stem(word), 0) + 1));
  }

  /** Square roots, since the texts with tagged senses are few and old. */
  private static String tenths(double[] counts) {
    double[] damped = Arrays.stream(counts).map(Math::sqrt).toArray();
    double sum = sum(damped);
    StringBuilder tenths = new StringBuilder();
    for (double count : damped) {
      tenths.append(Math.min(9, Math.round(10 * count / sum)));
    }
    return tenths.toString();
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }

  private static double[] counts(Map<String, double[]> map, String word) {
    return map.computeIfAbsent(word, _ -> new double[CLASSES]);
  }

  private String stem(String word) {
    return stems.computeIfAbsent(word, stemmer::stem);
  }

  /** Lines of the file but its licence, which is set in. */
  private static List<String> lines(Path folder, String file) throws IOException {
    return Files.readAllLines(folder.resolve(file), StandardCharsets.ISO_8859_1).stream()
        .filter(line -> !line.startsWith(" "))
        .toList();
  }
}
