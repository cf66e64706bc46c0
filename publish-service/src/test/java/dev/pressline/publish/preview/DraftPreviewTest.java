package dev.pressline.publish.preview;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.asset.AssetStore;
import dev.pressline.contracts.Topics;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.site.SiteEntry;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.publish.PostWords;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftPreviewTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));
  private static final SiteSettings BLOG = SiteEntry.settingsOf(Map.of()).get(SiteEntry.DEFAULT_ID);

  @TempDir Path theme;
  private final PipelineTopics topics =
      new PipelineTopics(Topics.withPrefix(""), new LocalSchemaRegistry());
  private DraftPreview preview;

  @BeforeEach
  void begin() {
    preview =
        new DraftPreview(
            topics,
            BLOG,
            Optional.of(ThemeChoice.of(theme.toString())),
            AssetStore.NONE,
            InstantSource.fixed(NOW));
  }

  @Test
  void aScheduledPostIsPreviewedUntilItIsPublished() throws IOException {
    PostWords later = post("a").shownAt(LATER);

    enriched(later);
    assertThat(page("a/index.html")).contains("Title of blog/a");

    published(later);
    assertThat(preview.page("a/index.html")).isEmpty();
    assertThat(page("index.html")).contains("Title of blog/a");
  }

  @Test
  void aPostThatIsDueIsThatOfTheSite() throws IOException {
    enriched(post("a"));

    assertThat(preview.page("a/index.html")).isEmpty();
  }

  @Test
  void aWithdrawalEndsAPreviewAndWhatCannotBeReadChangesNothing() throws IOException {
    enriched(post("a").shownAt(LATER));
    preview.take(record(topics.enrichedPosts().name(), "blog/b", "nonsense".getBytes(UTF_8)));
    assertThat(preview.page("a/index.html")).isPresent();

    send(topics.enrichedPosts(), "blog/a", post("a").version(2).withdrawn(new Withdrawal.Gone()));

    assertThat(preview.page("a/index.html")).isEmpty();
  }

  @Test
  void eachRecordAndEachThemeIsAChange() throws IOException {
    long before = preview.changes();
    enriched(post("a").shownAt(LATER));
    assertThat(preview.changes()).isGreaterThan(before);
    assertThat(preview.newsOfTheme()).isEmpty();

    Files.writeString(theme.resolve("post.peb"), "<h6>{{ post.item.title }}</h6>");

    assertThat(preview.newsOfTheme().orElse("")).contains("has changed");
    assertThat(page("a/index.html")).startsWith("<h6>Title of blog/a</h6>");
    Files.writeString(theme.resolve("post.peb"), "{% if %}");
    assertThat(preview.newsOfTheme().orElse("")).contains("post.peb:1");
    assertThat(page("a/index.html")).startsWith("<h6>");
  }

  private void enriched(PostWords post) {
    send(topics.enrichedPosts(), post.id().value(), post.enriched());
  }

  private void published(PostWords post) {
    send(topics.publications(), post.id().value(), post.published());
  }

  private <T> void send(Topic<T> topic, String key, T value) {
    byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
    preview.take(record(topic.name(), key, bytes));
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
    return new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), value);
  }

  private String page(String file) throws IOException {
    return new String(preview.page(file).orElseThrow(), UTF_8);
  }
}
