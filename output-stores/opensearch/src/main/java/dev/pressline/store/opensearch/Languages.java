package dev.pressline.store.opensearch;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The cluster's own analyzers by language; every distribution has them without plug-ins. */
final class Languages {
  /** By the language's code, which names the fields too. */
  static final NavigableMap<String, String> ANALYZERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ar", "arabic"),
              Map.entry("bg", "bulgarian"),
              Map.entry("bn", "bengali"),
              Map.entry("ca", "catalan"),
              Map.entry("ckb", "sorani"),
              Map.entry("cs", "czech"),
              Map.entry("da", "danish"),
              Map.entry("de", "german"),
              Map.entry("el", "greek"),
              Map.entry("en", "english"),
              Map.entry("es", "spanish"),
              Map.entry("et", "estonian"),
              Map.entry("eu", "basque"),
              Map.entry("fa", "persian"),
              Map.entry("fi", "finnish"),
              Map.entry("fr", "french"),
              Map.entry("ga", "irish"),
              Map.entry("gl", "galician"),
              Map.entry("hi", "hindi"),
              Map.entry("hu", "hungarian"),
              Map.entry("hy", "armenian"),
              Map.entry("id", "indonesian"),
              Map.entry("it", "italian"),
              Map.entry("lt", "lithuanian"),
              Map.entry("lv", "latvian"),
              Map.entry("nb", "norwegian"),
              Map.entry("nl", "dutch"),
              Map.entry("nn", "norwegian"),
              Map.entry("no", "norwegian"),
              Map.entry("pt", "portuguese"),
              Map.entry("ro", "romanian"),
              Map.entry("ru", "russian"),
              Map.entry("sv", "swedish"),
              Map.entry("th", "thai"),
              Map.entry("tr", "turkish")));

  private Languages() {}

  /** The code of the language, if the cluster has an analyzer for it. */
  static Optional<String> code(String tag) {
    return Optional.of(Locale.forLanguageTag(tag).getLanguage()).filter(ANALYZERS::containsKey);
  }
}
