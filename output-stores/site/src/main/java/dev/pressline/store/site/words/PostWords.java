package dev.pressline.store.site.words;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * The words by which a post is found, and what each weighs there: 4 times how much the text is
 * about it (0 to {@link #MOST}), and 1 if it is in the title, and 2 if it is in a tag, a category
 * or the name of an author.
 *
 * <p>Kept as bytes, by place, so that a file of the index takes from each post what belongs into
 * it: where each place ends (32-bit numbers), then for each place its words in order, each as the
 * length in bytes, the word in UTF-8 and the weight.
 */
public final class PostWords {
  /** Of a post that is not to be found. */
  public static final PostWords NONE = new PostWords(new byte[0]);

  /** The largest weight of a word in the text. */
  public static final int MOST = 9;

  private static final int HEAD = WordPlace.COUNT * Integer.BYTES;

  /** Around a word: its length and its weight. */
  private static final int FRAME = 2;

  private final byte[] bytes;

  private PostWords(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The words of a post.
   *
   * @param terms labels of tags and categories, names of authors
   */
  public static PostWords of(String title, List<String> terms, String text) {
    return of(WordWeights.of(title, terms, text));
  }

  private static PostWords of(Map<String, Integer> weights) {
    TreeMap<Integer, TreeMap<String, Integer>> places = new TreeMap<>();
    weights.forEach(
        (word, weight) ->
            places.computeIfAbsent(WordPlace.of(word), _ -> new TreeMap<>()).put(word, weight));
    int size = weights.keySet().stream().mapToInt(word -> utf8(word).length + FRAME).sum() + HEAD;
    ByteBuffer all = ByteBuffer.allocate(size).position(HEAD);
    for (int place = 0; place < WordPlace.COUNT; place++) {
      places
          .getOrDefault(place, new TreeMap<>())
          .forEach(
              (word, weight) -> {
                byte[] utf8 = utf8(word);
                all.put((byte) utf8.length).put(utf8).put(weight.byteValue());
              });
      all.putInt(place * Integer.BYTES, all.position());
    }
    return new PostWords(all.array());
  }

  private static byte[] utf8(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }

  /** What {@link #toBytes} gave. */
  public static PostWords read(byte[] bytes) {
    return bytes.length == 0 ? NONE : new PostWords(bytes.clone());
  }

  /** All of them; empty when there are none. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Hands over the words of a place in their order, with what each weighs. */
  public void at(int place, ObjIntConsumer<String> words) {
    int at = start(place);
    int end = end(place);
    while (at < end) {
      int length = Byte.toUnsignedInt(bytes[at]);
      words.accept(
          new String(bytes, at + 1, length, StandardCharsets.UTF_8), bytes[at + 1 + length]);
      at += length + FRAME;
    }
  }

  /** The places of the words that the two do not have alike, as bits. */
  public int placesThatDiffer(PostWords other) {
    int places = 0;
    for (int place = 0; place < WordPlace.COUNT; place++) {
      boolean same =
          Arrays.equals(
              bytes, start(place), end(place), other.bytes, other.start(place), other.end(place));
      places |= same ? 0 : 1 << place;
    }
    return places;
  }

  private int start(int place) {
    return place == 0 ? Math.min(HEAD, bytes.length) : end(place - 1);
  }

  private int end(int place) {
    return bytes.length == 0 ? 0 : ByteBuffer.wrap(bytes).getInt(place * Integer.BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostWords words && Arrays.equals(bytes, words.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
