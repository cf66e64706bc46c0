package dev.pressline.launcher.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class ByteRangePropertyTest {
  @Property(tries = 500)
  void partsPutTogetherAreTheFile(
      @ForAll @Size(min = 1, max = 300) byte[] file,
      @ForAll @Size(max = 8) @UniqueElements List<@IntRange(min = 1, max = 299) Integer> cuts) {
    TreeSet<Integer> starts = new TreeSet<>(cuts);
    starts.removeIf(cut -> cut >= file.length);
    starts.add(0);
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    for (int start : starts) {
      Integer next = starts.higher(start);
      String field = "bytes=" + start + "-" + (next == null ? "" : next - 1);
      together.writeBytes(part(field, file));
    }

    assertThat(together.toByteArray()).isEqualTo(file);
  }

  @Property(tries = 500)
  void aFirstPartAndTheLastBytesAreTheFile(
      @ForAll @Size(min = 2, max = 300) byte[] file, @ForAll @IntRange(max = 297) int at) {
    int cut = 1 + at % (file.length - 1);
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    together.writeBytes(part("bytes=0-" + (cut - 1), file));
    together.writeBytes(part("bytes=-" + (file.length - cut), file));

    assertThat(together.toByteArray()).isEqualTo(file);
  }

  @Property(tries = 500)
  void aPartLiesWithinTheFileWhateverIsAskedFor(
      @ForAll String field, @ForAll @LongRange(min = 0, max = 5_000) long length) {
    for (String asked : List.of(field, "bytes=" + field)) {
      if (ByteRange.of(Optional.of(asked), length) instanceof ByteRange.Part part) {
        assertThat(part.first()).isBetween(0L, part.last());
        assertThat(part.last()).isLessThan(length);
      }
    }
  }

  @Example
  void whatIsNoRangeOfBytesCountsForNothing() {
    for (String field :
        List.of(
            "", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=1")) {
      assertThat(ByteRange.of(Optional.of(field), 10)).isEqualTo(new ByteRange.Whole());
    }
  }

  @Example
  void severalRangesAreAnsweredWithTheWholeAndNoneThatIsThereWithNone() {
    assertThat(range("bytes=0-1,4-5")).isEqualTo(new ByteRange.Whole());
    assertThat(range("bytes=10-,20-")).isEqualTo(new ByteRange.Unsatisfiable());
    assertThat(range("bytes=-0")).isEqualTo(new ByteRange.Unsatisfiable());
    assertThat(range("bytes=99999999999999999999999-")).isEqualTo(new ByteRange.Unsatisfiable());
    assertThat(range("bytes=0-99999999999999999999999")).isEqualTo(new ByteRange.Part(0, 9));
    assertThat(ByteRange.of(Optional.of("bytes=0-"), 0)).isEqualTo(new ByteRange.Unsatisfiable());
  }

  private static ByteRange range(String field) {
    return ByteRange.of(Optional.of(field), 10);
  }

  private static byte[] part(String field, byte[] file) {
    ByteRange range = ByteRange.of(Optional.of(field), file.length);
    assertThat(range).isInstanceOf(ByteRange.Part.class);
    ByteRange.Part part = (ByteRange.Part) range;
    return Arrays.copyOfRange(file, (int) part.first(), (int) part.last() + 1);
  }
}
