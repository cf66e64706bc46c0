package dev.pressline.core.enrichment.words;

import dev.pressline.core.text.BundledLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words of a language that no keyphrase begins or ends with. */
public final class FunctionWords {
  /** The English ones. */
  static final FunctionWords ENGLISH = new FunctionWords(read("english-function-words.txt"));

  private static final Map<String, Map<String, Role>> OTHERS = readOthers();

  private final Map<String, Role> roles;

  private FunctionWords(Map<String, Role> roles) {
    this.roles = roles;
  }

  /** Those of the language; none for a language that we do not know. */
  public static FunctionWords of(String language) {
    String primary = primary(language);
    return primary.equals("en")
        ? ENGLISH
        : new FunctionWords(OTHERS.getOrDefault(primary, Map.of()));
  }

  /** The same words, of which nothing more is known. */
  FunctionWords plain() {
    Map<String, Role> plain = new HashMap<>(roles);
    plain.replaceAll((_, _) -> Role.PARTICLE);
    return new FunctionWords(plain);
  }

  /** The same words and others. */
  FunctionWords with(Collection<String> others) {
    Map<String, Role> all = new HashMap<>(roles);
    others.forEach(word -> all.put(word, Role.PARTICLE));
    return new FunctionWords(all);
  }

  /** Whether we know the language's words. */
  static boolean know(String language) {
    return primary(language).equals("en") || OTHERS.containsKey(primary(language));
  }

  /** Whether the word, in lower case, is of a closed class. */
  public boolean isFunction(String word) {
    return role(word).isFunction();
  }

  /** What the word, in lower case, does. */
  public Role role(String word) {
    if (Character.isDigit(word.charAt(0)) && word.chars().noneMatch(Character::isLetter)) {
      return Role.NUMBER;
    }
    return roles.getOrDefault(word, Role.CONTENT);
  }

  private static String primary(String language) {
    int hyphen = language.indexOf('-');
    return (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }

  private static Map<String, Role> read(String file) {
    Map<String, Role> roles = new HashMap<>();
    forEachLine(
        file,
        (name, words) -> {
          Role role = Role.valueOf(name.toUpperCase(Locale.ROOT));
          for (String word : words) {
            roles.putIfAbsent(word, role);
          }
        });
    return roles;
  }

  private static Map<String, Map<String, Role>> readOthers() {
    Map<String, Map<String, Role>> languages = new HashMap<>();
    forEachLine(
        "function-words.txt",
        (language, words) -> {
          Map<String, Role> roles = new HashMap<>();
          for (String word : words) {
            roles.put(word, Role.PARTICLE);
          }
          languages.put(language, roles);
        });
    return languages;
  }

  private interface Line {
    void read(String name, String[] words);
  }

  private static void forEachLine(String file, Line reader) {
    BundledLines.forEach(
        FunctionWords.class,
        file,
        line -> {
          int colon = line.indexOf(": ");
          if (colon > 0) {
            reader.read(line.substring(0, colon), line.substring(colon + 2).split(" ", -1));
          }
        });
  }
}
