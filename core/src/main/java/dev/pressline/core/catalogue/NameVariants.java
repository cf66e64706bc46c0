package dev.pressline.core.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a text may use for an entry although the catalogue does not list them. */
final class NameVariants {
  private static final Pattern BRACKETS = Pattern.compile("^(\\S.*?)\\s+\\([^)]*\\)$");
  private static final Pattern ARTICLE = Pattern.compile("^The (\\S+ \\S.*)$");
  private static final Pattern REGION =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'.-]+)?), \\p{Lu}\\S*(?: \\p{Lu}\\S*)?$");
  private static final Pattern INITIAL =
      Pattern.compile("^(\\p{Lu}[\\p{L}'-]+) \\p{Lu}\\. (\\p{Lu}[\\p{L}'-]+)$");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "^(\\S.*?),? (?:F\\.C\\.|C\\.F\\.|A\\.F\\.C\\.|S\\.C\\.|FC|CF|AFC|Inc\\.|Ltd\\.?|PLC"
              + "|Corporation|Corp\\.|Company|Jr\\.|Sr\\.)$");
  private static final Pattern CLUB =
      Pattern.compile("^(?:FC|AC|AS|SC|SV|VfL|VfB|RC) (\\p{Lu}\\S+ .+)$");
  private static final Pattern UNIVERSITY = Pattern.compile("^University of (\\p{Lu}\\S+)$");
  private static final Pattern GENERAL_WORD =
      Pattern.compile("^(\\p{Lu}\\S+) (?:University|Party|Sea|Ocean|Airport)$");
  private static final Pattern ARABIC = Pattern.compile("^([Aa]l|El)[ -](\\p{Lu}\\S+)$");
  private static final Pattern AMERICAN = Pattern.compile("^United States (\\p{Lu}.+)$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Za-z'-]+");
  private static final Pattern SMALL = Pattern.compile("of|the|and|for|on|in|de|du|des|la|&");
  private static final int SHORTEST_PLAIN = 4;
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 6;

  private NameVariants() {}

  /** The variants with their kinds; never the name itself. */
  static Map<String, NameKind> of(CatalogueEntry entry) {
    String name = entry.name();
    Map<String, NameKind> variants = new LinkedHashMap<>();
    if (name.codePoints().noneMatch(Character::isUpperCase)) {
      return variants;
    }
    for (Pattern pattern : List.of(BRACKETS, ARTICLE, REGION, LEGAL_FORM, CLUB)) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.matches()) {
        variants.putIfAbsent(matcher.group(1), NameKind.VARIANT);
      }
    }
    Matcher initial = INITIAL.matcher(name);
    if (initial.matches()) {
      variants.putIfAbsent(initial.group(1) + " " + initial.group(2), NameKind.VARIANT);
    }
    Matcher american = AMERICAN.matcher(name);
    if (american.matches()) {
      List.of("U.S. ", "US ", "")
          .forEach(prefix -> variants.putIfAbsent(prefix + american.group(1), NameKind.VARIANT));
    }
    addJoined(name, variants);
    List.copyOf(variants.keySet()).forEach(variant -> addPlain(variant, variants));
    addPlain(name, variants);
    acronym(name).forEach(acronym -> variants.putIfAbsent(acronym, NameKind.ACRONYM));
    Matcher general = GENERAL_WORD.matcher(name);
    if (general.matches()) {
      variants.putIfAbsent(general.group(1), NameKind.SHORTENED);
    }
    Countries.variants(entry).forEach(variants::putIfAbsent);
    return variants;
  }

  private static void addJoined(String name, Map<String, NameKind> variants) {
    Matcher university = UNIVERSITY.matcher(name);
    if (university.matches()) {
      variants.putIfAbsent(university.group(1) + " University", NameKind.VARIANT);
    }
    Matcher arabic = ARABIC.matcher(name);
    if (arabic.matches()) {
      variants.putIfAbsent(arabic.group(1) + "-" + arabic.group(2), NameKind.VARIANT);
      variants.putIfAbsent(arabic.group(1) + " " + arabic.group(2), NameKind.VARIANT);
    }
  }

  /** Many write {@code Zurich} for {@code Zürich}. */
  private static void addPlain(String name, Map<String, NameKind> variants) {
    if (name.length() >= SHORTEST_PLAIN && name.codePoints().anyMatch(c -> c > 0x7F && c < 0x250)) {
      String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
      if (!plain.equals(name)) {
        variants.putIfAbsent(plain, NameKind.VARIANT);
      }
    }
  }

  private static List<String> acronym(String name) {
    List<String> initials = new ArrayList<>();
    for (String word : name.split(" ")) {
      if (PLAIN.matcher(word).matches()) {
        initials.add(word.substring(0, 1));
      } else if (!SMALL.matcher(word).matches()) {
        return List.of();
      }
    }
    boolean usable = initials.size() >= SHORTEST_ACRONYM && initials.size() <= LONGEST_ACRONYM;
    return usable ? List.of(String.join("", initials)) : List.of();
  }
}
