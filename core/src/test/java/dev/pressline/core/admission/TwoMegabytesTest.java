package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.pressline.core.draft.Submission;
import dev.pressline.material.AdversarialText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The promise about hostile input: as much as may be submitted, made to be as dear as can be, takes
 * less than a second of one core and less than 200 MB. Prints what was dearest.
 */
@Tag("corpus")
class TwoMegabytesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MOST_MILLIS = 1_000;
  private static final int TRIES = 3;

  /**
   * What one reading took.
   *
   * @param millis of the processor
   * @param megabytes allocated, garbage among them
   */
  private record Cost(String form, String name, long millis, long megabytes, String verdict) {
    @Override
    public String toString() {
      return "%5d ms %5d MB  %-8s %s: %s".formatted(millis, megabytes, form, name, verdict);
    }
  }

  @Test
  void nothingTakesMoreThanASecond() {
    List<Cost> costs = new ArrayList<>();
    for (AdversarialText text : AdversarialText.all()) {
      costs.add(cost(text, "markdown", Drafts::markdown));
      costs.add(cost(text, "html", Drafts::html));
      costs.add(cost(text, "text", Drafts::text));
    }
    costs.stream()
        .sorted(Comparator.comparingLong(Cost::millis).reversed())
        .limit(Integer.getInteger("pressline.costs", 40))
        .forEach(System.out::println);
    System.out.println("most memory:");
    costs.stream()
        .sorted(Comparator.comparingLong(Cost::megabytes).reversed())
        .limit(15)
        .forEach(System.out::println);
    assertThat(costs.stream().filter(cost -> cost.millis() > MOST_MILLIS)).isEmpty();
  }

  /** What was too dear is tried again, since the first times also pay for the compiler. */
  private static Cost cost(AdversarialText text, String form, Function<String, Submission> draft) {
    Submission submission = draft.apply(text.source(AdmissionSettings.DEFAULT_MAX_SOURCE_BYTES));
    Cost cost = cost(text.name(), form, submission);
    for (int i = 1; i < TRIES && cost.millis() > MOST_MILLIS / 2; i++) {
      Cost again = cost(text.name(), form, submission);
      cost = again.millis() < cost.millis() ? again : cost;
    }
    return cost;
  }

  private static Cost cost(String name, String form, Submission submission) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    AdmissionResult result = Drafts.admit(submission);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    long nanos = THREADS.getCurrentThreadCpuTime() - cpu;
    String verdict =
        result instanceof AdmissionResult.Refused(var refusal) ? refusal.code() : "admitted";
    return new Cost(form, name, nanos / 1_000_000, bytes / 1_000_000, verdict);
  }
}
