package dev.pressline.launcher.doctor.check;

import static dev.pressline.launcher.doctor.check.Findings.assertFine;
import static dev.pressline.launcher.doctor.check.Findings.worry;
import static dev.pressline.launcher.doctor.check.Findings.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.design.Design;
import dev.pressline.launcher.doctor.check.TopicCheck.Topic;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCheckTest {
  private static final List<TopicSpec> DESIGN = new Design("p.").topics(TopicPlan.DEFAULTS);

  private final Map<String, Topic> topics = new TreeMap<>();

  TopicCheckTest() {
    DESIGN.forEach(
        spec -> topics.put(spec.name(), new Topic(spec.partitions(), spec.configuration())));
  }

  @Test
  void topicsAsTheServicesMakeThemAreFine() {
    assertFine(check());
    assertThat(DESIGN.getFirst().name()).isEqualTo("p.drafts");
    assertThat(DESIGN).extracting(TopicSpec::name).doesNotHaveDuplicates();
  }

  @Test
  void whereThereIsNoTopicTheOtherPrefixesAreOffered() {
    topics.clear();
    topics.put("news.drafts", new Topic(6, Map.of()));

    assertThat(wrong(check()))
        .satisfies(
            finding -> {
              assertThat(finding.what()).contains("«p.»");
              assertThat(finding.remedy()).contains("«news.»", "--prefix");
            });
  }

  @Test
  void missingTopicsAreNamed() {
    topics.remove("p.verdicts");

    assertThat(wrong(check()).what()).isEqualTo("Missing: p.verdicts.");
  }

  @Test
  void differentNumbersOfPartitionsAreWrong() {
    topics.put("p.posts", new Topic(3, configuration("p.posts")));

    assertThat(wrong(check()).what()).contains("3: p.posts; 6: p.drafts");
  }

  @Test
  void anotherNumberThanConfiguredHereIsAWorry() {
    topics.replaceAll((name, topic) -> new Topic(12, topic.configuration()));

    assertThat(worry(check()).remedy()).contains("PRESSLINE_TOPICS_PARTITIONS=12");
  }

  @ParameterizedTest
  @CsvSource({
    "p.publications, cleanup.policy, 'delete', Wrong, what is built from the log",
    "p.publications, cleanup.policy, 'compact,delete', Wrong, what is built from the log",
    "p.verdicts, cleanup.policy, compact, Wrong, promised",
    "p.drafts, message.timestamp.type, CreateTime, Wrong, old text could win",
    "p.posts, message.timestamp.type, LogAppendTime, Worry, not those of who wrote them",
    "p.drafts, max.message.bytes, 1048588, Wrong, its stage stops",
    "p.rejections, retention.ms, 3600000, Worry, forgotten before",
    "p.rejections, retention.ms, -1, Worry, longer than promised",
    "p.posts, min.compaction.lag.ms, 0, Worry, may never see",
    "p.posts, max.compaction.lag.ms, 9223372036854775807, Worry, longer than promised"
  })
  void aSettingThatDiffersIsToldWithWhatItMeansAndTheCommandThatMendsIt(
      String topic, String setting, String found, String severity, String meaning) {
    set(topic, setting, found);

    assertThat(check())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getClass().getSimpleName()).isEqualTo(severity);
              assertThat(finding.what()).startsWith(topic + ": " + setting + " is ");
              assertThat(finding.toString())
                  .contains(
                      meaning,
                      "--bootstrap-server b:9092 --alter --entity-type topics --entity-name "
                          + topic
                          + " --add-config "
                          + setting
                          + "="
                          + configuration(topic).get(setting));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "p.drafts, max.message.bytes, 99999999",
    "p.posts, max.compaction.lag.ms, 86400000",
    "p.posts, flush.ms, 5"
  })
  void aSettingThatDoesNoHarmIsFine(String topic, String setting, String found) {
    set(topic, setting, found);

    assertFine(check());
  }

  @Test
  void severalSettingsOfATopicAreMendedByOneCommand() {
    set("p.rejections", "retention.ms", "1000");
    set("p.rejections", "cleanup.policy", "compact");

    assertThat(wrong(check()))
        .satisfies(
            finding -> {
              assertThat(finding.what()).contains("cleanup.policy", "retention.ms is 1 s");
              assertThat(finding.remedy())
                  .endsWith("--add-config cleanup.policy=delete,retention.ms=2592000000");
            });
  }

  private List<Finding> check() {
    return TopicCheck.of(
        DESIGN, new TopicCheck.Facts("b:9092", new TreeSet<>(topics.keySet()), topics));
  }

  private void set(String topic, String setting, String value) {
    Map<String, String> configuration = new HashMap<>(topics.get(topic).configuration());
    configuration.put(setting, value);
    topics.put(topic, new Topic(6, configuration));
  }

  private static Map<String, String> configuration(String topic) {
    return DESIGN.stream()
        .filter(spec -> spec.name().equals(topic))
        .findFirst()
        .orElseThrow()
        .configuration();
  }
}
