package dev.pressline.core.enrichment.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Words.Excluded;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyphrasesTest {
  private static final String ABOUT_SAILING =
      """
      Harbour pilots guide large vessels through narrow channels. A harbour pilot knows the tidal
      currents better than any captain, and the tidal currents near the breakwater change every
      hour. Before the survey of the breakwater, three vessels ran aground. The survey used a sonar
      buoy, and the sonar buoy is still there. The harbour pilots read its data. With a sonar buoy
      in place, harbour pilots say that the channel is safer than it was when they began to work
      here. Nobody has run aground since the sonar buoy was installed by the harbour office.
      """;

  @Test
  void phrasesThatAreSaidOftenComeFirst() {
    List<String> labels = labels(Keyphrases.of(Manuscript.of(ABOUT_SAILING, "en"), 8));

    assertThat(labels).startsWith("sonar buoy").contains("harbour pilots");
  }

  @Test
  void variantsOfNumberAndCaseAreOnePhrase() {
    List<Keyphrase> all = Keyphrases.of(Manuscript.of(ABOUT_SAILING, "en"), 1_000);

    assertThat(labels(all))
        .contains("harbour pilots")
        .doesNotContain("harbour pilot", "Harbour pilots", "A harbour pilot");
  }

  @Test
  void aPhraseWithAndWithoutHyphenIsOne() {
    String text = "The front-end is slow. A front end in Java, and the frontend of others.";

    List<String> labels = labels(Keyphrases.of(Manuscript.of(text, "en"), 1_000));

    assertThat(labels).contains("front-end").doesNotContain("front end", "frontend");
  }

  @Test
  void evidencePointsToWhereThePhraseStands() {
    List<Keyphrase> all = Keyphrases.of(Manuscript.of(ABOUT_SAILING, "en"), 3);

    assertThat(all)
        .allSatisfy(
            keyphrase ->
                assertThat(keyphrase.evidence())
                    .isNotEmpty()
                    .allSatisfy(
                        range ->
                            assertThat(ABOUT_SAILING.substring(range.start(), range.end()))
                                .isEqualTo(range.exact())));
  }

  @Test
  void languagesNamedWithSignsStayApart() {
    String text = "C++ compiles. F# compiles. C# compiles. Node.js runs, and .NET runs, and CI/CD.";

    List<String> labels = labels(Keyphrases.of(Manuscript.of(text, "en"), 1_000));

    assertThat(labels).contains("C++", "F#", "C#", "Node.js", ".NET", "CI/CD");
  }

  @Test
  void whatIsExcludedHoldsNoPhrase() {
    int code = ABOUT_SAILING.indexOf("The survey");
    Excluded fromThere = (_, end) -> end > code;

    List<Keyphrase> found =
        Keyphrases.of(
            Manuscript.of("", ABOUT_SAILING, Tokens.of(ABOUT_SAILING), fromThere, "en"), 1_000);

    assertThat(labels(found)).isNotEmpty().doesNotContain("buoy", "harbour office");
  }

  @Test
  void noPhraseReachesAcrossBlocks() {
    String text = "Release notes\nHarbour office";
    int[] breaks = {0, text.indexOf("Harbour")};

    List<String> labels =
        labels(
            Keyphrases.of(
                Manuscript.of("", text, Tokens.of(text, breaks), Excluded.NOTHING, "en"), 1_000));

    assertThat(labels).contains("Release notes", "Harbour office").doesNotContain("notes Harbour");
  }

  @Test
  void tagsSayDifferentThingsAndNothingThatIsTaken() {
    Manuscript manuscript =
        Manuscript.of(
            "The sonar buoy", ABOUT_SAILING, Tokens.of(ABOUT_SAILING), Excluded.NOTHING, "en");

    assertThat(labels(Keyphrases.forTags(manuscript, 5, List.of())))
        .contains("sonar buoy")
        .doesNotContain("buoy", "sonar");
    assertThat(labels(Keyphrases.forTags(manuscript, 5, List.of("Buoys"))))
        .doesNotContain("sonar buoy");
  }

  @Test
  void aShortTextGetsNoTags() {
    Manuscript manuscript = Manuscript.of("A sonar buoy is a buoy with a sonar.", "en");

    assertThat(Keyphrases.forTags(manuscript, 5, List.of())).isEmpty();
  }

  @Test
  void aTextInALanguageThatWeDoNotKnowGetsNoTags() {
    assertThat(Keyphrases.forTags(Manuscript.of(ABOUT_SAILING, "und"), 5, List.of())).isEmpty();
  }

  @Test
  void ofAChineseTextTheLatinNamesAreReadToo() {
    String text =
        """
        我们在服务器上安装 GitLab 代替其他平台。GitLab 的配置很简单，GitLab 也支持 Docker 部署。
        用 Docker 部署以后，升级 GitLab 只需要更新 Docker 镜像，数据不会丢失，备份也很方便，管理也很容易。
        如果 SSH 端口被占用，GitLab 可以换一个端口，Nginx 也可以放在 GitLab 前面，HTTPS 证书由 Nginx 管理。
        """;
    Manuscript manuscript =
        Manuscript.of("安装 GitLab", text, Tokens.of(text), Excluded.NOTHING, "zh-CN");

    assertThat(labels(Keyphrases.of(manuscript, 8))).contains("GitLab", "SSH 端口", "HTTPS 证书");
  }

  @Test
  void ofAChineseTextTheTermsBecomeTags() {
    String text =
        """
        线程池可以复用线程，减少创建线程的开销。提交任务时，线程池先看有没有空闲的线程；没有的话，任务进入阻塞队列。
        阻塞队列满了以后，线程池再创建新的线程，直到达到最大值。如果线程池已经满了，就执行拒绝策略。
        拒绝策略有四种，默认的拒绝策略会抛出异常。合理地配置线程池，需要知道任务是计算密集还是读写密集。
        使用线程池的时候，不要忘记关闭它，否则程序不会退出。
        """;
    Manuscript manuscript =
        Manuscript.of("线程池的工作原理", text, Tokens.of(text), Excluded.NOTHING, "zh");

    List<String> labels = labels(Keyphrases.forTags(manuscript, 5, List.of()));

    assertThat(labels).contains("线程池").doesNotContain("任务", "时候", "程序", "线程", "池");
    assertThat(labels(Keyphrases.forTags(manuscript, 5, List.of("线程池")))).doesNotContain("线程池");
  }

  @Test
  void otherLanguagesHaveFunctionWordsOnly() {
    String text =
        """
        O governo aprovou a reforma fiscal. A reforma fiscal entra em vigor em janeiro, e a oposição
        disse que a reforma fiscal é injusta para os trabalhadores.
        """;

    assertThat(labels(Keyphrases.of(Manuscript.of(text, "pt-BR"), 5))).contains("reforma fiscal");
  }

  private static List<String> labels(List<Keyphrase> keyphrases) {
    return keyphrases.stream().map(Keyphrase::label).toList();
  }
}
