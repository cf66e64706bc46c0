package dev.pressline.memory.words;

import dev.pressline.analyzers.Analyzers;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.site.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a post in the form in which its site's memory keeps them: stems, with stop words
 * left out.
 *
 * @param inTitle the words of the title, in order
 * @param weights how often each word occurs, where the title and the lead count more, in order of
 *     first appearance; categories and the author's tags are among them, marked by {@link
 *     #CATEGORY} and {@link #TAG}
 */
public record Words(List<String> inTitle, Map<String, Integer> weights) {
  /** Starts what stands for a category; no word of a text starts like that. */
  public static final String CATEGORY = "category:";

  /** Starts what stands for a tag of the author. */
  public static final String TAG = "tag:";

  /** Longer texts are known by their beginning. */
  private static final int MAX_TEXT = 6_000;

  private static final int MAX_WORD = 60;
  private static final int LEAD = 60;
  private static final int WEIGHT_IN_TITLE = 4;
  private static final int WEIGHT_IN_LEAD = 2;
  private static final int WEIGHT_OF_CATEGORY = 4;
  private static final int WEIGHT_OF_TAG = 4;

  /** The words of the post. */
  public static Words of(SitePost post) {
    List<String> title = of(post.title(), post.language());
    Map<String, Integer> weights = new LinkedHashMap<>();
    title.forEach(word -> weights.merge(word, WEIGHT_IN_TITLE, Integer::sum));
    String text = post.text();
    read(
        text.substring(0, Math.min(MAX_TEXT, text.length())),
        post.language(),
        (word, start) -> weights.merge(word, start < LEAD ? WEIGHT_IN_LEAD : 1, Integer::sum));
    for (String category : post.categories()) {
      weights.merge(CATEGORY + Slug.of(category), WEIGHT_OF_CATEGORY, Integer::sum);
    }
    TagKeys.of(post.tags()).forEach(tag -> weights.merge(TAG + tag, WEIGHT_OF_TAG, Integer::sum));
    return new Words(title, weights);
  }

  /** The words of a short text, in order. */
  public static List<String> of(String text, String language) {
    List<String> words = new ArrayList<>();
    read(text, language, (word, _) -> words.add(word));
    return words;
  }

  private interface Reader {
    void word(String word, int position);
  }

  private static void read(String text, String language, Reader reader) {
    try (TokenStream tokens = Analyzers.of(language).tokenStream("words", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      int position = 0;
      tokens.reset();
      while (tokens.incrementToken()) {
        if (word.length() <= MAX_WORD) {
          reader.word(word.toString(), position);
        }
        position++;
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be read", e);
    }
  }
}
