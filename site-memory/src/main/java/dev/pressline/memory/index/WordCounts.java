package dev.pressline.memory.index;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * In how many posts each word was when the words were counted, in a finite-state transducer: a few
 * bytes a word, and no segment has to be asked. Only rarity is read off the counts, so that they
 * may be a little old.
 */
final class WordCounts {
  private final @Nullable FST<Long> posts;

  private WordCounts(@Nullable FST<Long> posts) {
    this.posts = posts;
  }

  static WordCounts of(IndexReader reader) throws IOException {
    Terms words = MultiTerms.getTerms(reader, SiteIndex.WORDS);
    FSTCompiler<Long> compiler =
        new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton()).build();
    if (words != null) {
      IntsRefBuilder letters = new IntsRefBuilder();
      TermsEnum walk = words.iterator();
      for (BytesRef word = walk.next(); word != null; word = walk.next()) {
        compiler.add(Util.toIntsRef(word, letters), (long) walk.docFreq());
      }
    }
    return new WordCounts(FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()));
  }

  /** Empty when no post had the word. */
  OptionalInt posts(BytesRef word) throws IOException {
    Long counted = posts == null ? null : Util.get(posts, word);
    return counted == null ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(counted));
  }
}
