package dev.pressline.memory.words;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Lucene's analyzers by language, each made when it is first needed. */
public final class Analyzers {
  private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();

  private Analyzers() {}

  /** The analyzer of the language; one that knows no language where there is none for it. */
  public static Analyzer of(String language) {
    return MADE.computeIfAbsent(Locale.forLanguageTag(language).getLanguage(), Analyzers::make);
  }

  private static Analyzer make(String language) {
    return switch (language) {
      case "en" -> new EnglishAnalyzer();
      case "de" -> new GermanAnalyzer();
      case "fr" -> new FrenchAnalyzer();
      case "es" -> new SpanishAnalyzer();
      case "pt" -> new PortugueseAnalyzer();
      case "it" -> new ItalianAnalyzer();
      case "nl" -> new DutchAnalyzer();
      case "ru" -> new RussianAnalyzer();
      case "fa" -> new PersianAnalyzer();
      case "ar" -> new ArabicAnalyzer();
      case "zh" -> new SmartChineseAnalyzer();
      case "ja", "ko" -> new CJKAnalyzer();
      default -> new StandardAnalyzer();
    };
  }
}
