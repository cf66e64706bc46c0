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
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Apache OpenNLP's model of 103 languages, with its way of leaving out of a text what is not
 * language. The model takes about a second to load; it is loaded once for the process, at the first
 * use of {@link #bundled()}.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** ISO 639-3 codes of the model that name one language of a group the two-letter code covers. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg", "pnb", "pa", "nob", "nb",
          "arb", "ar", "zsm", "ms");

  /** As the model was trained: those of OpenNLP's own context generator, in its order. */
  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private final NGramModel model;
  private final List<String> codes;

  private OpenNlpLanguageDetector(NGramModel model) {
    this.model = model;
    Map<String, String> known = twoLetterCodes();
    this.codes = model.languages().stream().map(three -> known.getOrDefault(three, three)).toList();
  }

  /** The detector with the model that comes with Pressline. */
  public static LanguageDetector bundled() {
    return Bundled.DETECTOR;
  }

  @Override
  public List<Guess> guesses(String text) {
    double[] probabilities = model.probabilities(normalised(text));
    Map<String, Double> byCode = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      byCode.merge(codes.get(i), probabilities[i], Double::sum);
    }
    return byCode.entrySet().stream()
        .map(entry -> new Guess(entry.getKey(), entry.getValue()))
        .sorted((one, other) -> Double.compare(other.probability(), one.probability()))
        .toList();
  }

  /** The text without addresses, names of accounts, numbers and emoji, in OpenNLP's way. */
  static CharSequence normalised(String text) {
    return NORMALIZER.normalize(text);
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
        return new OpenNlpLanguageDetector(
            NGramModel.of(new LanguageDetectorModel(model).getMaxentModel()));
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read: " + MODEL, e);
      }
    }
  }
}
