package dev.pressline.semantic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a text into the numbers of its word pieces (Schuster and Nakajima, 2012; Wu et al., 2016):
 * of each word the longest known beginning, then the longest known continuation, and so on.
 */
final class WordPieces {
  private static final String UNKNOWN = "[UNK]";
  private static final String CONTINUED = "##";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> numbers;
  private final int longestPiece;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPieces(Map<String, Integer> numbers) {
    this.numbers = numbers;
    longestPiece = numbers.keySet().stream().mapToInt(String::length).max().orElseThrow();
    unknown = number(UNKNOWN);
    begin = number("[CLS]");
    end = number("[SEP]");
  }

  /**
   * The pieces of a {@code tokenizer.json} of Hugging Face's tokenizers.
   *
   * @throws IOException when it cannot be read or holds no vocabulary
   */
  static WordPieces read(InputStream file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("vocab")) {
          json.nextToken();
          return new WordPieces(vocabulary(json));
        }
      }
    }
    throw new IOException("the file of the tokenizer has no vocabulary");
  }

  private static Map<String, Integer> vocabulary(JsonParser json) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String piece = json.currentName();
      json.nextToken();
      numbers.put(piece, json.getIntValue());
    }
    return numbers;
  }

  /**
   * The numbers of the pieces between the marks of beginning and end, at most so many with them.
   */
  long[] of(String text, int limit) {
    long[] pieces = new long[limit];
    pieces[0] = begin;
    int size = 1;
    for (String word : BertWords.of(text)) {
      size = add(word, pieces, size);
      if (size >= limit - 1) {
        break;
      }
    }
    pieces[size] = end;
    return Arrays.copyOf(pieces, size + 1);
  }

  /**
   * The size with the pieces of the word; one that cannot be put together is unknown as a whole.
   */
  private int add(String word, long[] pieces, int size) {
    int next = size;
    int start = word.length() > LONGEST_WORD ? -1 : 0;
    while (start >= 0 && start < word.length() && next < pieces.length - 1) {
      int behind = behindLongest(word, start);
      if (behind > start) {
        pieces[next++] = number(piece(word, start, behind));
      }
      start = behind;
    }
    if (start < 0) {
      next = size;
      pieces[next++] = unknown;
    }
    return next;
  }

  /** The end of the longest piece that starts there; -1 when there is none. */
  private int behindLongest(String word, int start) {
    for (int end = Math.min(word.length(), start + longestPiece); end > start; end--) {
      if (numbers.containsKey(piece(word, start, end))) {
        return end;
      }
    }
    return -1;
  }

  private static String piece(String word, int start, int end) {
    String letters = word.substring(start, end);
    return start == 0 ? letters : CONTINUED + letters;
  }

  private int number(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return number;
  }
}
