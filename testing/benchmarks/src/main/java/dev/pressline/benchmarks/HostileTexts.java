package dev.pressline.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Revision;
import dev.pressline.material.AdversarialText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Submits as much as may be submitted of whatever readers are known to pay for, to every reader,
 * and prints what it cost. Run with a small heap, it also shows that none needs a larger one.
 */
public final class HostileTexts {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int SIZE = AdmissionSettings.DEFAULT_MAX_SOURCE_BYTES;
  private static final int SMALL = SIZE / 512;
  private static final int TRIES = 3;
  private static final long WORTH_ANOTHER_TRY = 400;
  private static final int SHOWN = 20;

  private final AdmissionSettings settings = AdmissionSettings.of(BenchmarkDrafts.SITE);

  private HostileTexts() {}

  /**
   * What one text cost.
   *
   * @param millis of one processor
   * @param half millis of half as much text
   * @param megabytes allocated, garbage among them
   */
  private record Cost(
      String name, SourceFormat format, long millis, long half, long megabytes, String verdict) {
    @Override
    public String toString() {
      return "| %s, read as %s | %d | %d | %d | %s |"
          .formatted(
              name, format.name().toLowerCase(Locale.ROOT), millis, half, megabytes, verdict);
    }
  }

  /**
   * Runs.
   *
   * @param arguments a regular expression on the names of the texts; all without
   */
  public static void main(String[] arguments) {
    Pattern chosen = Pattern.compile(arguments.length > 0 ? arguments[0] : "");
    List<AdversarialText> texts =
        AdversarialText.all().stream().filter(text -> chosen.matcher(text.name()).find()).toList();
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("no text has a name like " + chosen);
    }
    HostileTexts run = new HostileTexts();
    texts.forEach(text -> run.costs(text, SMALL));
    List<Cost> costs = new ArrayList<>();
    texts.forEach(text -> costs.addAll(run.costs(text, SIZE)));
    costs.sort(Comparator.comparingLong(Cost::millis).reversed());
    System.out.printf(
        "%d texts of %d bytes, each to three readers, in a heap of %d MB; %d readings took more"
            + " than a second.%n%n",
        texts.size(),
        SIZE,
        Runtime.getRuntime().maxMemory() >> 20,
        costs.stream().filter(cost -> cost.millis() > 1_000).count());
    System.out.println("| text | ms | ms of half of it | MB allocated | verdict |");
    System.out.println("| --- | --: | --: | --: | --- |");
    costs.stream().limit(SHOWN).forEach(System.out::println);
  }

  private List<Cost> costs(AdversarialText text, int bytes) {
    List<Cost> costs = new ArrayList<>();
    for (SourceFormat format : SourceFormat.values()) {
      Cost cost = cost(text, bytes, format);
      for (int i = 1; i < TRIES && cost.millis() > WORTH_ANOTHER_TRY; i++) {
        Cost again = cost(text, bytes, format);
        cost = again.millis() < cost.millis() ? again : cost;
      }
      costs.add(cost);
    }
    return costs;
  }

  private Cost cost(AdversarialText text, int bytes, SourceFormat format) {
    long half = millis(BenchmarkDrafts.draft(text.source(bytes / 2), format));
    Submission draft = BenchmarkDrafts.draft(text.source(bytes), format);
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    String verdict = verdict(draft);
    long millis = (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000;
    long megabytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) >> 20;
    return new Cost(text.name(), format, millis, half, megabytes, verdict);
  }

  private long millis(Submission draft) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    verdict(draft);
    return (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000;
  }

  private String verdict(Submission draft) {
    try {
      AdmissionResult result = Admission.admit(draft, new Revision(1), settings);
      return result instanceof AdmissionResult.Refused(var refusal) ? refusal.code() : "admitted";
    } catch (OutOfMemoryError tooMuch) {
      return "out of memory";
    }
  }
}
