package dev.pressline.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints how they compare with what libraries do alone. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs.
   *
   * @param arguments a regular expression on the names of the benchmarks; all without
   */
  public static void main(String[] arguments) throws RunnerException {
    String chosen = arguments.length > 0 ? arguments[0] : ".*";
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(chosen).addProfiler(ProcessCpuTime.class).build())
            .run();
    Map<String, Double> micros = new TreeMap<>();
    Map<String, Double> cpu = new TreeMap<>();
    results.forEach(
        result -> {
          micros.put(name(result), result.getPrimaryResult().getScore());
          Optional.ofNullable(result.getSecondaryResults().get(ProcessCpuTime.NAME))
              .ifPresent(taken -> cpu.put(name(result), taken.getScore()));
        });
    for (PostSample sample : PostSample.values()) {
      Double ours = micros.get("admission " + sample);
      Double alone = micros.get("commonMarkAlone " + sample);
      if (ours != null && alone != null) {
        System.out.printf(
            "%s post(s) of 4 KB: admission %.0f us, commonmark-java alone %.0f us, ratio %.1f%n",
            sample.name().toLowerCase(Locale.ROOT), ours, alone, ours / alone);
      }
      tellFirstPass(sample, cpu);
    }
  }

  private static void tellFirstPass(PostSample sample, Map<String, Double> cpu) {
    Double pass = cpu.get("firstPass " + sample);
    Double words = cpu.get("wordsAlone " + sample);
    if (pass != null && words != null) {
      System.out.printf(
          "%s post(s) of 4 KB: first pass %.0f us of processor time, Lucene's words alone"
              + " %.0f us, ratio %.1f%n",
          sample.name().toLowerCase(Locale.ROOT), pass, words, pass / words);
    }
  }

  private static String name(RunResult result) {
    return result.getPrimaryResult().getLabel() + " " + result.getParams().getParam("sample");
  }
}
