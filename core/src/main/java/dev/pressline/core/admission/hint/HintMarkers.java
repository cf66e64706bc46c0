package dev.pressline.core.admission.hint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which authors send their readers to another post, by language. */
final class HintMarkers {
  private static final String TABLE =
      """
      en: also read | read also | read more | read next | also see | see also | related | related post
      en: related posts | related article | related articles | related story | related reading
      en: you may also like | you might also like | recommended | recommended reading | must read
      de: lesen sie auch | lies auch | auch lesenswert | siehe auch | mehr dazu | mehr zum thema
      de: passend dazu | weiterlesen | verwandter beitrag | verwandte beiträge
      fr: lire aussi | à lire aussi | lisez aussi | à lire également | voir aussi | article lié
      es: lea también | lee también | leer también | véase también | ver también | te puede interesar
      es: artículo relacionado | artículos relacionados
      pt: leia também | leia mais | veja também | artigo relacionado | artigos relacionados
      it: leggi anche | vedi anche | per approfondire | articolo correlato | articoli correlati
      nl: lees ook | zie ook | gerelateerd
      sv: läs också | läs även | se även
      da: læs også | se også
      nb: les også | relatert
      fi: lue myös | katso myös
      pl: czytaj też | czytaj także | przeczytaj też | przeczytaj także | zobacz też | zobacz także
      cs: čtěte také | přečtěte si také | viz také
      hu: olvasd el ezt is | lásd még
      ro: citește și | vezi și
      el: διαβάστε επίσης | δείτε επίσης
      tr: ayrıca okuyun | şunu da okuyun | ilgili yazı
      ru: читайте также | читать также | смотрите также | см. также | по теме
      uk: читайте також | дивіться також
      id: baca juga | lihat juga
      vi: xem thêm | đọc thêm
      ar: اقرأ أيضا | اقرأ أيضًا | انظر أيضا
      fa: همچنین بخوانید | بیشتر بخوانید
      hi: यह भी पढ़ें
      zh: 延伸阅读 | 延伸閱讀 | 相关阅读 | 相關閱讀 | 扩展阅读 | 推荐阅读 | 推薦閱讀 | 相关文章 | 相關文章
      zh: 参见 | 參見 | 另见 | 另見 | 参阅
      ja: もっと読む | 関連記事 | あわせて読みたい | 合わせて読みたい | こちらもおすすめ | こちらもどうぞ
      ko: 관련 글 | 관련글 | 관련 기사 | 함께 읽기 | 더 읽기
      """;

  /** Every marker, the longest first, as the alternatives of a pattern. */
  static final String ALTERNATIVES = alternatives();

  private HintMarkers() {}

  private static String alternatives() {
    List<String> markers = new ArrayList<>();
    TABLE
        .lines()
        .map(line -> line.substring(line.indexOf(':') + 1))
        .forEach(line -> markers.addAll(List.of(line.split("\\|"))));
    return markers.stream()
        .map(String::strip)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
