package dev.pressline.store.search.index;

import dev.pressline.analyzers.Analyzers;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts each field by the rules that its name tells. */
public final class WordAnalyzer extends DelegatingAnalyzerWrapper {
  /** Of indexes and questions alike. */
  public static final Analyzer INSTANCE = new WordAnalyzer();

  private static final Analyzer OF_ALL_LANGUAGES = new OfAllLanguages();

  private WordAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    String rules = Fields.rules(field);
    return rules.isEmpty() ? OF_ALL_LANGUAGES : Analyzers.of(rules);
  }

  /**
   * Words as Unicode cuts them, in lower case and without accents, none left out; Han, kana and
   * hangul, where words are not set apart, in pairs of characters.
   */
  private static final class OfAllLanguages extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new CJKBigramFilter(normalize(field, words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    }
  }
}
