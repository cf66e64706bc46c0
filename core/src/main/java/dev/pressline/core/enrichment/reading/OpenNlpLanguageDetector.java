package dev.pressline.core.enrichment.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Apache OpenNLP's language detector with its model of 103 languages. The model takes about a
 * second to load; it is loaded once for the process, at the first use of {@link #bundled()}.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** ISO 639-3 codes of the model that name one language of a group the two-letter code covers. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg", "pnb", "pa", "nob", "nb",
          "arb", "ar", "zsm", "ms");

  private final LanguageDetectorModel model;
  private final Map<String, String> codes;

  private OpenNlpLanguageDetector(LanguageDetectorModel model) {
    this.model = model;
    this.codes = twoLetterCodes();
  }

  /** The detector with the model that comes with Pressline. */
  public static LanguageDetector bundled() {
    return Bundled.DETECTOR;
  }

  @Override
  public List<Guess> guesses(String text) {
    Map<String, Double> byCode = new LinkedHashMap<>();
    // LanguageDetectorME is cheap and not documented as thread-safe; the model is immutable.
    for (Language language : new LanguageDetectorME(model).predictLanguages(text)) {
      String code = codes.getOrDefault(language.getLang(), language.getLang());
      byCode.merge(code, language.getConfidence(), Double::sum);
    }
    return byCode.entrySet().stream()
        .map(entry -> new Guess(entry.getKey(), entry.getValue()))
        .sorted((one, other) -> Double.compare(other.probability(), one.probability()))
        .toList();
  }

  private static Map<String, String> twoLetterCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String code : Locale.getISOLanguages()) {
      // The list has withdrawn codes as well, such as in for id.
      String current = Locale.of(code).getLanguage();
      threeLetters(current).forEach(three -> codes.put(three, current));
    }
    codes.putAll(MEMBERS);
    return codes;
  }

  private static List<String> threeLetters(String code) {
    try {
      return Arrays.asList(Locale.of(code).getISO3Language());
    } catch (MissingResourceException _) {
      return List.of();
    }
  }

  private static final class Bundled {
    private static final LanguageDetector DETECTOR = load();

    private static LanguageDetector load() {
      try (InputStream model = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
        if (model == null) {
          throw new IllegalStateException("the language model is not on the class path: " + MODEL);
        }
        return new OpenNlpLanguageDetector(new LanguageDetectorModel(model));
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read: " + MODEL, e);
      }
    }
  }
}
