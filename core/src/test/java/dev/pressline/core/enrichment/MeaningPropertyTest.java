package dev.pressline.core.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MeaningPropertyTest {
  private static final int DIMENSIONS = 64;

  @Property(tries = 100)
  void whatCameOutOfBytesGoesBackIntoThem(@ForAll byte[] bytes) {
    assertThat(Meaning.of(bytes).bytes()).isEqualTo(bytes);
    assertThat(Meaning.of(Meaning.of(bytes).bytes())).isEqualTo(Meaning.of(bytes));
  }

  @Property(tries = 100)
  void nearnessIsTheCosineUpToWhatAByteCanTell(@ForAll long seed) {
    Random random = new Random(seed);
    float[] one = vector(random, 1);
    float[] other = vector(random, 1);

    double nearness = Meaning.of(one).nearness(Meaning.of(other));

    assertThat(nearness).isEqualTo(Meaning.of(other).nearness(Meaning.of(one)));
    assertThat(nearness).isCloseTo(cosine(one, other), within(0.02));
    assertThat(Meaning.of(one).nearness(Meaning.of(one))).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 100)
  void aVectorOfAnyLengthPointsTheSameWay(@ForAll long seed) {
    float[] vector = vector(new Random(seed), 1);
    float[] longer = vector(new Random(seed), 4);

    assertThat(Meaning.of(longer)).isEqualTo(Meaning.of(vector));
  }

  private static float[] vector(Random random, float length) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = length * (float) random.nextGaussian();
    }
    return vector;
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      squares += one[i] * one[i];
      otherSquares += other[i] * other[i];
    }
    return product / Math.sqrt(squares * otherSquares);
  }
}
