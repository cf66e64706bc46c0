package dev.pressline.store.postgres;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the locale of the database is. */
@ParameterizedClass
@ValueSource(strings = {"C.UTF-8", "C"})
class SearchTest {
  private static final Map<String, Schema> PUBLISHED = new HashMap<>();

  private final Schema schema;

  SearchTest(String locale) {
    schema = PUBLISHED.computeIfAbsent(locale, SearchTest::published);
  }

  private static Schema published(String locale) {
    String database = "locale_" + locale.replaceAll("\\W", "_").toLowerCase(Locale.ROOT);
    Schema all = Schema.fresh();
    all.change("CREATE DATABASE %s TEMPLATE template0 LOCALE '%s'".formatted(database, locale));
    Schema schema = Schema.on(all.server(), database);
    schema.publish(
        text("en", "en", "Running a harbour", "The ships were running late. Ärger!"),
        text("en2", "en", "Weather", "A harbour has ships."),
        text(
            "de",
            "de-AT",
            "Über Häfen",
            "Die Schiffe liefen in den großen HÄFEN ein, an SCHÖNEN Türmen vorbei."),
        text("zh", "zh-Hans", "港口新闻", "新的港口昨天在上海开放。Kafka 也来了。"),
        text("ja", "ja", "港のニュース", "新しい港が昨日、東京で開かれました。"),
        text("fa", "fa", "اخبار بندر", "بندر تازه‌ای دیروز باز شد؛ كشتي‌ها آمدند."),
        text("tr", "tr", "LİMAN IŞIKLARI", "Yeni liman açıldı."),
        text("gone", "en", "Secret harbour", "Nobody reads it.").withdrawn(new Withdrawal.Gone()));
    return schema;
  }

  @Test
  void englishWordsAreFoundInAnyOfTheirForms() {
    assertThat(found("run")).containsExactly("en");
    assertThat(found("ship")).containsExactlyInAnyOrder("en", "en2");
    assertThat(found("\"running late\"")).containsExactly("en");
    assertThat(found("ship -late")).containsExactly("en2");
  }

  @Test
  void whatTheTitleSaysCountsMore() {
    assertThat(found("harbour")).containsExactly("en", "en2");
  }

  @Test
  void germanWordsAreFoundInAnyOfTheirForms() {
    assertThat(found("hafen")).containsExactly("de");
    assertThat(found("SCHIFF")).containsExactly("de");
    assertThat(found("große")).containsExactly("de");
    assertThat(found("schön")).containsExactly("de");
  }

  @Test
  void chineseAndJapaneseArePartsOfWhatIsWrittenWithoutSpaces() {
    assertThat(found("港口")).containsExactly("zh");
    assertThat(found("上海开放")).containsExactly("zh");
    assertThat(found("kafka 港口")).containsExactly("zh");
    assertThat(found("東京")).containsExactly("ja");
    assertThat(found("港")).containsExactlyInAnyOrder("zh", "ja");
    assertThat(found("100%")).isEmpty();
  }

  @Test
  void persianIsFoundFromAnArabicKeyboardToo() {
    assertThat(found("بندر")).containsExactly("fa");
    assertThat(found("کشتی‌ها")).containsExactly("fa");
    assertThat(found("كشتي")).containsExactly("fa");
  }

  @Test
  void turkishCapitalsAreFound() {
    assertThat(found("ışıkları")).containsExactly("tr");
    assertThat(found("liman")).containsExactly("tr");
  }

  @Test
  void aQuestionMayBeForOneLanguageOrOneSite() {
    assertThat(schema.rows("SELECT post_id FROM search_posts('港', 'ja')")).containsExactly("ja");
    assertThat(schema.rows("SELECT post_id FROM search_posts('hafen', 'de', 'blog')"))
        .containsExactly("de");
    assertThat(schema.rows("SELECT post_id FROM search_posts('hafen', 'de', 'other')")).isEmpty();
  }

  @Test
  void aQuestionWithoutWordsFindsNothing() {
    for (String question : List.of("", "  ", "\"", "the", "-", "\\", "%", "_")) {
      assertThat(found(question)).describedAs(question).isEmpty();
    }
  }

  @Test
  void aTextInALanguageThatIsNoneIsFoundByItsWords() {
    schema.publish(text("odd", "not a language!", "Odd", "Wurzelbrunft"));

    assertThat(found("wurzelbrunft")).containsExactly("odd");
    assertThat(schema.rows("SELECT language FROM posts WHERE post_id = 'odd'"))
        .containsExactly("und");
  }

  private List<String> found(String question) {
    return schema.rows("SELECT post_id FROM search_posts(?)", question);
  }

  private static PublicationBuilder text(String id, String language, String title, String body) {
    return post(id).language(language).title(title).html("<p>" + body + "</p>").excerpt("");
  }
}
