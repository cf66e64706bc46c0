package dev.pressline.core.enrichment.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's model of languages, a maximum entropy model over runs of one to three characters,
 * copied into a table. It tells what {@link LanguageDetectorME} tells, which makes a buffer, a
 * string and two map entries of every run in a text, in a third of the time and half of the memory.
 */
final class NGramModel {
  private static final int LONGEST = 3;

  /** OpenNLP keeps what was learned of the runs in the second place. */
  private static final int RUNS = 1;

  private final List<String> languages;

  /** An open hash table; 0, the key of no run, where nothing is. */
  private final long[] keys;

  /** Where the facts of each key begin; the next one's beginning is their end. */
  private final int[] starts;

  private final byte[] languageOf;
  private final double[] weights;

  private NGramModel(List<String> languages, Map<?, ?> runs) {
    this.languages = languages;
    keys = new long[2 * Integer.highestOneBit(runs.size() + runs.size() / 2 + 1)];
    @Nullable Context[] learned = new Context[keys.length];
    int facts = 0;
    for (Map.Entry<?, ?> run : runs.entrySet()) {
      if (run.getKey() instanceof String letters && run.getValue() instanceof Context context) {
        int slot = slot(key(letters));
        keys[slot] = key(letters);
        learned[slot] = context;
        facts += context.getOutcomes().length;
      }
    }
    starts = new int[keys.length + 1];
    languageOf = new byte[facts];
    weights = new double[facts];
    fill(learned);
  }

  private void fill(@Nullable Context[] learned) {
    int fact = 0;
    for (int slot = 0; slot < learned.length; slot++) {
      starts[slot] = fact;
      Context context = learned[slot];
      for (int i = 0; context != null && i < context.getOutcomes().length; i++) {
        languageOf[fact] = (byte) context.getOutcomes()[i];
        weights[fact] = context.getParameters()[i];
        fact++;
      }
    }
    starts[learned.length] = fact;
  }

  /**
   * The same model.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  static NGramModel of(MaxentModel model) {
    if (model instanceof GISModel maxent
        && maxent.getNumOutcomes() <= Byte.MAX_VALUE
        && maxent.getDataStructures()[RUNS] instanceof Map<?, ?> runs) {
      int languages = maxent.getNumOutcomes();
      return new NGramModel(
          IntStream.range(0, languages).mapToObj(maxent::getOutcome).toList(), runs);
    }
    throw new IllegalArgumentException("this is no maximum entropy model of languages");
  }

  /** The languages that it tells apart, as it names them. */
  List<String> languages() {
    return languages;
  }

  /** How probable each language is. */
  double[] probabilities(CharSequence text) {
    double[] sums = new double[languages.size()];
    BitSet met = new BitSet(keys.length);
    for (int i = 0; i < text.length(); i++) {
      long key = 0;
      for (int j = i; j < Math.min(text.length(), i + LONGEST); j++) {
        key = key(key, Character.toLowerCase(text.charAt(j)));
        add(slot(key), met, sums);
      }
    }
    return shares(sums);
  }

  /** A run counts once, however often a text has it. */
  private void add(int slot, BitSet met, double[] sums) {
    if (keys[slot] != 0 && !met.get(slot)) {
      met.set(slot);
      for (int fact = starts[slot]; fact < starts[slot + 1]; fact++) {
        sums[languageOf[fact]] += weights[fact];
      }
    }
  }

  /** From logarithms to shares of 1. */
  private static double[] shares(double[] logarithms) {
    double all = 0;
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = Math.exp(logarithms[i]);
      all += logarithms[i];
    }
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] /= all;
    }
    return logarithms;
  }

  private static long key(String run) {
    long key = 0;
    for (int i = 0; i < run.length(); i++) {
      key = key(key, run.charAt(i));
    }
    return key;
  }

  /** The key of a run that goes on; runs have at most four characters. */
  private static long key(long begun, char next) {
    return begun << Character.SIZE | next;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
