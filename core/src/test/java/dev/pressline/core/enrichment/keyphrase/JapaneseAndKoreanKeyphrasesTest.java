package dev.pressline.core.enrichment.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.words.Words.Excluded;
import dev.pressline.core.text.BundledLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The texts, in the resources beside this class, were written for these tests. */
class JapaneseAndKoreanKeyphrasesTest {
  @Test
  void ofAJapaneseTextAboutMessagesTheTermsBecomeTags() {
    assertThat(tags("japanese-technical.txt", "ja"))
        .containsExactly("デッドレターキュー", "メッセージキュー", "再試行", "コンシューマー");
    assertThat(phrases("japanese-technical.txt", "ja"))
        .contains("順序保証", "指数バックオフ", "Apache Kafka")
        .doesNotContain("何度", "三回", "場合");
  }

  @Test
  void ofAJapaneseReportTheEventAndThePlaceBecomeTags() {
    assertThat(tags("japanese-news.txt", "ja")).containsExactly("河川氾濫", "長野市", "避難指示");
    assertThat(phrases("japanese-news.txt", "ja"))
        .contains("千曲川", "国土交通省", "北陸新幹線", "ハザードマップ")
        .doesNotContain("今回", "日夜", "三千世帯");
  }

  @Test
  void ofAJapaneseTravelStoryThePlacesBecomeTags() {
    assertThat(tags("japanese-travel.txt", "ja")).containsExactly("近江町市場", "兼六園", "金沢");
    assertThat(phrases("japanese-travel.txt", "ja"))
        .contains("雪吊り", "海鮮丼", "貼り付け体験")
        .doesNotContain("翌日", "午後", "折りたたみ", "一時間");
  }

  @Test
  void ofAKoreanTextAboutClustersTheTermsBecomeTags() {
    assertThat(tags("korean-technical.txt", "ko"))
        .containsExactly("쿠버네티스 클러스터", "오토스케일링", "오토스케일러");
    assertThat(phrases("korean-technical.txt", "ko"))
        .contains("메트릭 서버", "데이터베이스 연결", "CPU")
        .doesNotContain("서버를", "있습니다", "늘어나면");
  }

  @Test
  void ofAKoreanReportTheThingAndThePlaceBecomeTags() {
    assertThat(tags("korean-news.txt", "ko")).containsExactly("자율주행버스", "서울시");
    assertThat(phrases("korean-news.txt", "ko"))
        .contains("심야 자율주행버스 노선 확대", "라이다 센서", "한국교통연구원")
        .doesNotContain("밝혔다", "고 말했다", "지난달");
  }

  @Test
  void ofAKoreanTravelStoryTheWayBecomesATag() {
    assertThat(tags("korean-travel.txt", "ko")).containsExactly("올레길");
    assertThat(phrases("korean-travel.txt", "ko"))
        .contains("게스트하우스", "해녀", "유네스코 인류무형문화유산")
        .doesNotContain("해녀가", "걸었다", "아름다운");
  }

  @Test
  void aLongVowelAtTheEndAndHalfWidthLettersMakeNoOtherPhrase() {
    String text = "サーバー管理とサーバ管理。ｻｰﾊﾞ管理もサーバー管理も同じです。";

    List<Keyphrase> all = Keyphrases.of(Manuscript.of(text, "ja"), 1_000);

    assertThat(evidence(all, "サーバー管理")).containsExactly("サーバー管理", "サーバ管理", "ｻｰﾊﾞ管理", "サーバー管理");
  }

  @Test
  void aSpaceInACompoundMakesNoOtherPhrase() {
    String text = "자율주행 버스를 타면 자율주행버스가 선다. 자율주행 버스는 빠르다.";

    List<Keyphrase> all = Keyphrases.of(Manuscript.of(text, "ko"), 1_000);

    assertThat(evidence(all, "자율주행 버스")).containsExactly("자율주행 버스", "자율주행버스", "자율주행 버스");
  }

  @Test
  void aNameWithAMiddleDotIsOnePhraseAsItIsWritten() {
    String text = "スティーブ・ジョブズの講演を、スティーブジョブズ本人の声で聞く。東京・大阪でも。";

    List<Keyphrase> all = Keyphrases.of(Manuscript.of(text, "ja"), 1_000);

    assertThat(evidence(all, "スティーブ・ジョブズ")).contains("スティーブ・ジョブズ");
    assertThat(labels(all)).doesNotContain("東京・大阪");
  }

  @Test
  void behindALatinNameAParticleIsNoWord() {
    String text = "Kafka는 빠르다. “Kafka”는 크다. Kafka 클러스터를 본다. 2024년부터 쓴다.";

    assertThat(labels(Keyphrases.of(Manuscript.of(text, "ko"), 1_000)))
        .containsExactlyInAnyOrder("Kafka", "Kafka 클러스터", "클러스터");
  }

  @Test
  void aWordThatSaysLittleInOneLanguageMaySayMuchInAnother() {
    assertThat(SayLittle.of("ja-JP").contains("日本")).isTrue();
    assertThat(SayLittle.of("ko").contains("日本")).isFalse();
    assertThat(SayLittle.of("zh").contains("日本")).isFalse();
    assertThat(SayLittle.of("ko").contains("versions")).isTrue();
  }

  private static List<String> tags(String file, String language) {
    return labels(Keyphrases.forTags(read(file, language), 5, List.of()));
  }

  private static List<String> phrases(String file, String language) {
    return labels(Keyphrases.of(read(file, language), 1_000));
  }

  private static List<String> labels(List<Keyphrase> keyphrases) {
    return keyphrases.stream().map(Keyphrase::label).toList();
  }

  private static List<String> evidence(List<Keyphrase> all, String label) {
    return all.stream()
        .filter(keyphrase -> keyphrase.label().equals(label))
        .flatMap(keyphrase -> keyphrase.evidence().stream())
        .map(TextRange::exact)
        .toList();
  }

  /** The first line is the title, the others are paragraphs. */
  private static Manuscript read(String file, String language) {
    List<String> lines = new ArrayList<>();
    BundledLines.forEach(JapaneseAndKoreanKeyphrasesTest.class, file, lines::add);
    String text = String.join("\n", lines.subList(1, lines.size()));
    int[] breaks =
        IntStream.range(0, text.length())
            .filter(i -> i == 0 || text.charAt(i - 1) == '\n')
            .toArray();
    return Manuscript.of(
        lines.getFirst(), text, Tokens.of(text, breaks), Excluded.NOTHING, language);
  }
}
