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
            "PRESSLINE_MARKDOWNSTORE_ENABLED", "true",
            "PRESSLINE_MARKDOWNSTORE_FOLDER", "/srv/blog",
            "PRESSLINE_MARKDOWNSTORE_DIALECT", "jekyll",
            "PRESSLINE_MARKDOWNSTORE_BODY", "from-html",
            "PRESSLINE_MARKDOWNSTORE_STATE", "/var/markdown",
            "PRESSLINE_MARKDOWNSTORE_GIT_ENABLED", "true",
            "PRESSLINE_MARKDOWNSTORE_GIT_AUTHOR", "Desk",
            "PRESSLINE_MARKDOWNSTORE_GIT_EMAIL", "desk@blog.example");

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
