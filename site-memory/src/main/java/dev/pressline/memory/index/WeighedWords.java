package dev.pressline.memory.index;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Words with their weights as Lucene wants to have them: each once, with its frequency. */
final class WeighedWords extends TokenStream {
  private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Map<String, Integer> weights;
  private Iterator<Map.Entry<String, Integer>> rest;

  WeighedWords(Map<String, Integer> weights) {
    this.weights = weights;
    this.rest = weights.entrySet().iterator();
  }

  @Override
  public void reset() {
    rest = weights.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Map.Entry<String, Integer> next = rest.next();
    word.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    return true;
  }
}
