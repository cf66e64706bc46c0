package dev.pressline.publish.markdown;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.core.site.SiteEntry;
import dev.pressline.publish.PublishProperties;
import dev.pressline.publish.stores.StoreDefinition;
import dev.pressline.store.markdown.MarkdownStore;
import dev.pressline.store.markdown.MarkdownStoreSettings;
import dev.pressline.store.markdown.git.Author;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the Markdown store to the stores of the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarkdownStoreProperties.class)
@ConditionalOnProperty(name = "pressline.markdown-store.enabled", havingValue = "true")
class MarkdownStoreConfiguration {
  @Bean
  StoreDefinition markdownStore(PublishProperties common, MarkdownStoreProperties properties) {
    MarkdownStoreProperties.Git git = properties.git();
    MarkdownStoreSettings settings =
        new MarkdownStoreSettings(
            properties.folder(),
            common.stateOf(properties.state(), "markdown-store"),
            SiteEntry.settingsOf(common.sites()),
            properties.dialect(),
            properties.body(),
            git.enabled() ? Optional.of(new Author(git.author(), git.email())) : Optional.empty());
    AssetStore assets = new FolderAssetStore(common.assets().folder());
    return new StoreDefinition(
        MarkdownStore.NAME,
        () -> MarkdownStore.open(settings, assets),
        () -> false,
        "The generator builds its site from files as they were; new and changed posts come later,"
            + " none is lost.");
  }
}
