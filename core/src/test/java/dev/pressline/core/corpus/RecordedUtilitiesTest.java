package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What hexo-util answers its own tests is answered here too, or for a reason not. */
class RecordedUtilitiesTest {
  @Test
  void callsOfHexoUtilAreAnsweredAlikeButForReasons() {
    RecordedUtilities.withoutPeer()
        .forEach((function, why) -> System.out.println("not compared, " + function + ": " + why));
    List<Tally.Difference> unexplained = new ArrayList<>();
    for (Tally calls : RecordedUtilities.tallies()) {
      calls.print();
      for (Tally.Difference difference : calls.differences()) {
        Optional<String> reason = RecordedUtilities.reason(difference.where());
        reason.ifPresentOrElse(
            why -> System.out.println("  " + difference + ": " + why),
            () -> unexplained.add(difference));
      }
    }
    assertThat(unexplained).isEmpty();
  }
}
