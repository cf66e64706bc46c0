package dev.pressline.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.markdown.body.BodyForm;
import dev.pressline.store.markdown.dialect.Dialect;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MarkdownStorePropertiesTest {
  @Test
  void withoutAnySettingItIsOffAndWritesForHugo() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new MarkdownStoreProperties(
                false,
                Path.of("markdown"),
                Dialect.HUGO,
                BodyForm.AS_WRITTEN,
                Optional.empty(),
                new MarkdownStoreProperties.Git(false, "Pressline", "pressline@localhost")));
  }

  @Test
  void everySettingCanBeGivenAsAnEnvironmentVariable() {
    Map<String, Object> environment =
        Map.of(
            "PRESSLINE_MARKDOWN_STORE_ENABLED", "true",
            "PRESSLINE_MARKDOWN_STORE_FOLDER", "/srv/blog",
            "PRESSLINE_MARKDOWN_STORE_DIALECT", "jekyll",
            "PRESSLINE_MARKDOWN_STORE_BODY", "from-html",
            "PRESSLINE_MARKDOWN_STORE_STATE", "/var/markdown",
            "PRESSLINE_MARKDOWN_STORE_GIT_ENABLED", "true",
            "PRESSLINE_MARKDOWN_STORE_GIT_AUTHOR", "Desk",
            "PRESSLINE_MARKDOWN_STORE_GIT_EMAIL", "desk@blog.example");

    assertThat(bound(environment))
        .isEqualTo(
            new MarkdownStoreProperties(
                true,
                Path.of("/srv/blog"),
                Dialect.JEKYLL,
                BodyForm.FROM_HTML,
                Optional.of("/var/markdown"),
                new MarkdownStoreProperties.Git(true, "Desk", "desk@blog.example")));
  }

  private static MarkdownStoreProperties bound(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment)
        .bindOrCreate("pressline.markdown-store", MarkdownStoreProperties.class);
  }
}
