package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;

import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A site in many languages, to be searched. */
final class SearchedSite {
  private static final List<PublicationBuilder> TOLD =
      List.of(
          text(
              "kafka",
              "en",
              "Compacted topics in Kafka",
              "A log keeps the newest record of a key."),
          text("storage", "en", "How much does a log cost?", "Kafka's brokers keep what is asked."),
          text("zurich", "de", "Über Zürich nach Straßburg", "Die Bäckerei öffnet früh."),
          text("tea", "zh", "茶道入门", "今天我们在杭州喝龙井茶，并学习泡茶的方法。"),
          text("tokyo", "ja", "東京の朝", "カタカナとひらがなを読む。サーバーを再起動しました。"),
          text("seoul", "ko", "서울의 밤", "우리는 한국어로 글을 씁니다."),
          text(
              "books",
              "fa",
              "کتاب‌های تازه",
              "این کتاب‌ها را می‌خوانیم؛ سال ۱۴۰۳ و نویسندگان ایرانی."),
          text("arabic", "ar", "القِراءة", "كتابٌ جديد في المكتبة"),
          text("moscow", "ru", "Ёлка в Москве", "Зимний город."),
          text(
              "code", "en", "Reading <script>alert(1)</script> & friends", "constructor __proto__"),
          text("prefixes", "en", "Nothing", "An unmistakable unbelievable word."));

  private SearchedSite() {}

  private static PublicationBuilder text(String id, String lang, String title, String text) {
    return post(id).language(lang).title(title).html("<p>%s</p>".formatted(text)).excerpt(text);
  }

  /** Writes the site, with further posts that are about nothing else. */
  static Path write(Path folder, String baseUrl, String language, int others) {
    Path site = folder.resolve("public");
    SiteSettings settings =
        new SiteSettings(
            PublicationBuilder.SITE,
            "A blog",
            "What a test says.",
            URI.create(baseUrl),
            language,
            ZoneOffset.UTC,
            Optional.of("Ada"),
            SiteSettings.DEFAULT_PERMALINK_PATTERN);
    try (SiteStore store =
        SiteStore.open(SiteStoreSettings.of(folder.resolve("state"), settings, site))) {
      List<Publication> posts =
          Stream.concat(TOLD.stream(), IntStream.range(0, others).mapToObj(SearchedSite::other))
              .map(PublicationBuilder::build)
              .toList();
      store.apply(new StoreBatch(posts, new LogPosition("log", Map.of(0, 1L))));
    }
    return site;
  }

  private static PublicationBuilder other(int number) {
    return text("other" + number, "en", "Filler number " + number, "About harvest and weather.");
  }
}
