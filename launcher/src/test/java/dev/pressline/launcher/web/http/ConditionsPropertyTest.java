package dev.pressline.launcher.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.web.http.Conditions.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConditionsPropertyTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Property(tries = 300)
  void whoHasTheVersionIsToldSoAndWhoHasAnotherGetsIt(
      @ForAll("versions") Validators current, @ForAll("versions") Validators known) {
    boolean same = current.tag().equals(known.tag());

    assertThat(of(current, "If-None-Match", known.tag()))
        .isEqualTo(same ? Verdict.NOT_MODIFIED : Verdict.PROCEED);
    assertThat(of(current, "If-None-Match", "\"x\" , W/" + known.tag()))
        .isEqualTo(same ? Verdict.NOT_MODIFIED : Verdict.PROCEED);
    assertThat(of(current, "If-Match", known.tag()))
        .isEqualTo(same ? Verdict.PROCEED : Verdict.FAILED);
    assertThat(of(current, "If-Match", "W/" + known.tag())).isEqualTo(Verdict.FAILED);
  }

  @Property(tries = 300)
  void datesAreComparedInWholeSeconds(
      @ForAll("versions") Validators current, @ForAll("versions") Validators known) {
    String date = HttpDate.of(known.lastModified());
    boolean changed = current.lastModified().isAfter(known.lastModified());

    assertThat(of(current, "If-Modified-Since", date))
        .isEqualTo(changed ? Verdict.PROCEED : Verdict.NOT_MODIFIED);
    assertThat(of(current, "If-Unmodified-Since", date))
        .isEqualTo(changed ? Verdict.FAILED : Verdict.PROCEED);
  }

  @Property(tries = 300)
  void aTagCountsMoreThanADate(
      @ForAll("versions") Validators current, @ForAll("versions") Validators known) {
    Map<String, String> fields =
        Map.of(
            "If-None-Match", known.tag(),
            "If-Modified-Since", HttpDate.of(Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(Conditions.of(name -> Optional.ofNullable(fields.get(name)), current))
        .isEqualTo(of(current, "If-None-Match", known.tag()));
  }

  @Property(tries = 300)
  void aPartIsSentOnlyToWhoHasTheRestOfIt(
      @ForAll("versions") Validators current, @ForAll("versions") Validators known) {
    boolean same = current.tag().equals(known.tag());
    boolean sameTime = current.lastModified().equals(known.lastModified());
    String date = HttpDate.of(known.lastModified());

    assertThat(allowPart(current, known.tag(), NOW)).isEqualTo(same);
    assertThat(allowPart(current, "W/" + known.tag(), NOW)).isFalse();
    assertThat(allowPart(current, date, NOW)).isEqualTo(sameTime);
    assertThat(allowPart(current, date, current.lastModified().plusMillis(900))).isFalse();
  }

  @Property(tries = 300)
  void whateverIsSentThereIsAnAnswer(@ForAll String value) {
    Validators current = new Validators("\"a\"", NOW);
    for (String name :
        List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since")) {
      assertThat(of(current, name, value)).isNotNull();
    }
  }

  @Example
  void anyVersionIsMeantByAStar() {
    Validators current = new Validators("\"a\"", NOW);

    assertThat(of(current, "If-None-Match", "*")).isEqualTo(Verdict.NOT_MODIFIED);
    assertThat(of(current, "If-Match", " * ")).isEqualTo(Verdict.PROCEED);
  }

  @Example
  void obsoleteFormsOfDatesAreUnderstood() {
    Instant time = Instant.parse("1994-11-06T08:49:37Z");

    assertThat(HttpDate.of(time)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    assertThat(HttpDate.read("Sun, 06 Nov 1994 08:49:37 GMT")).contains(time);
    assertThat(HttpDate.read("Sunday, 06-Nov-94 08:49:37 GMT")).contains(time);
    assertThat(HttpDate.read("Sun Nov  6 08:49:37 1994")).contains(time);
    assertThat(HttpDate.read("yesterday")).isEmpty();
  }

  @Provide
  Arbitrary<Validators> versions() {
    Arbitrary<String> tags = Arbitraries.of("\"a\"", "\"b\"", "\"a,b\"");
    Arbitrary<Long> millis = Arbitraries.longs().between(1_700_000_000_000L, 1_700_000_005_000L);
    return tags.flatMap(tag -> millis.map(time -> new Validators(tag, Instant.ofEpochMilli(time))));
  }

  private static Verdict of(Validators current, String name, String value) {
    Map<String, String> fields = Map.of(name, value);
    return Conditions.of(field -> Optional.ofNullable(fields.get(field)), current);
  }

  private static boolean allowPart(Validators current, String value, Instant now) {
    return Conditions.allowPart(
        name -> name.equals("If-Range") ? Optional.of(value) : Optional.empty(), current, now);
  }
}
