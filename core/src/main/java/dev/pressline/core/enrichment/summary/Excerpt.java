package dev.pressline.core.enrichment.summary;

import dev.pressline.core.enrichment.reading.ReadingLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The beginning of a post as plain text, cut where a reader would stop: after a sentence, else
 * between words.
 */
public final class Excerpt {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern ADDRESS = Pattern.compile("\\S+://\\S*|www\\.\\S+");
  private static final int LONGEST_LEAD_IN = 60;
  private static final String ELLIPSIS = "…";

  /** A sentence end before this share of the limit leaves too little. */
  private static final double MIN_SHARE = 0.5;

  private Excerpt() {}

  /**
   * The excerpt of a text.
   *
   * @param paragraphs in order, without headings, code or captions
   * @param limit in Latin letters; a Chinese, Japanese or Korean character takes the room of two
   */
  public static String of(List<String> paragraphs, int limit) {
    return ofPlain(paragraphs.stream().map(Excerpt::plain).toList(), limit);
  }

  /** The same of paragraphs that are {@link #plain} already. */
  static String ofPlain(List<String> paragraphs, int limit) {
    String told = joined(told(paragraphs), limit);
    return told.isEmpty() ? joined(paragraphs, limit) : told;
  }

  private static String joined(List<String> paragraphs, int limit) {
    StringBuilder text = new StringBuilder();
    for (String plain : paragraphs) {
      if (!plain.isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(plain);
      }
      if (room(text, text.length()) > limit) {
        return cut(text.toString(), limit);
      }
    }
    return text.toString();
  }

  /** The text with every run of white space as one blank. */
  public static String plain(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * The paragraphs without bare addresses and without what leads in to a list, code or a picture: a
   * short sentence is left out, a longer one is the last.
   */
  static List<String> told(List<String> paragraphs) {
    List<String> told = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean leadsIn = paragraph.endsWith(":") || paragraph.endsWith("：");
      if (leadsIn) {
        int end = paragraph.length() - 1;
        int start = startOfLastSentence(paragraph);
        if (end - start > LONGEST_LEAD_IN) {
          told.add(paragraph.substring(0, end).strip() + ELLIPSIS);
          return told;
        }
        told.add(paragraph.substring(0, start).strip());
      } else if (!ADDRESS.matcher(paragraph).matches()) {
        told.add(paragraph);
      }
    }
    return told;
  }

  private static int startOfLastSentence(String paragraph) {
    int start = paragraph.length() - 1;
    while (start > 0 && !Sentences.endsAt(paragraph, start)) {
      start--;
    }
    return start;
  }

  private static String cut(String text, int limit) {
    int hardEnd = endOfRoom(text, limit);
    int sentence = 0;
    int word = 0;
    for (int i = 1; i <= hardEnd; i++) {
      if (Sentences.endsAt(text, i)) {
        sentence = i;
      }
      if (isBetweenWords(text, i)) {
        word = i;
      }
    }
    if (room(text, sentence) >= MIN_SHARE * limit) {
      return text.substring(0, sentence).strip();
    }
    String words = text.substring(0, word > 0 ? word : hardEnd).strip();
    return withoutLooseEnd(words) + ELLIPSIS;
  }

  private static int endOfRoom(String text, int limit) {
    int room = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      room += ReadingLoad.isCharacter(c) ? 2 : 1;
      if (room > limit) {
        return i;
      }
      i += Character.charCount(c);
    }
    return text.length();
  }

  /** In Latin letters. */
  static int room(String text) {
    return room(text, text.length());
  }

  private static int room(CharSequence text, int end) {
    int room = 0;
    for (int i = 0; i < end; ) {
      int c = Character.codePointAt(text, i);
      room += ReadingLoad.isCharacter(c) ? 2 : 1;
      i += Character.charCount(c);
    }
    return room;
  }

  private static boolean isBetweenWords(String text, int position) {
    if (position >= text.length()) {
      return true;
    }
    int before = text.codePointBefore(position);
    int after = text.codePointAt(position);
    boolean insidePair = Character.isLowSurrogate(text.charAt(position));
    return !insidePair
        && (after == ' ' || ReadingLoad.isCharacter(before) || ReadingLoad.isCharacter(after));
  }

  private static String withoutLooseEnd(String words) {
    int end = words.length();
    while (end > 0 && ",;:-–—，、；：(（“\"".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end).strip();
  }
}
