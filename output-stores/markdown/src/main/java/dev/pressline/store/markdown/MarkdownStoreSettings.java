package dev.pressline.store.markdown;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.markdown.body.BodyForm;
import dev.pressline.store.markdown.dialect.Dialect;
import dev.pressline.store.markdown.git.Author;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the operator decides about the Markdown store.
 *
 * @param folder of the generator: its {@code source}, {@code content} or {@code _posts} lies in it
 * @param stateFolder for what the store itself must not lose
 * @param sites by id; where there are several, each has a folder of its id in the folder
 * @param git in whose name publications are committed; a folder without Git unless given
 */
public record MarkdownStoreSettings(
    Path folder,
    Path stateFolder,
    Map<String, SiteSettings> sites,
    Dialect dialect,
    BodyForm body,
    Optional<Author> git) {
  /** Version of the form of the files and of the state; another one means: write all anew. */
  private static final String FORMAT = "1";

  public MarkdownStoreSettings {
    sites = Map.copyOf(sites);
  }

  /** Folder of the site below that of the output; empty or ends in a slash. */
  String folderOf(String site) {
    return sites.size() == 1 ? "" : site + "/";
  }

  /** Equal for settings with which the same files are written. */
  String look() {
    StringBuilder look = new StringBuilder(FORMAT);
    look.append('\n').append(folder.toAbsolutePath().normalize());
    look.append('\n')
        .append(dialect)
        .append('\n')
        .append(body)
        .append('\n')
        .append(git.isPresent());
    new TreeMap<>(sites)
        .forEach(
            (id, site) ->
                look.append('\n')
                    .append(id)
                    .append(' ')
                    .append(site.baseUrl())
                    .append(' ')
                    .append(site.zone())
                    .append(' ')
                    .append(site.habits().lineBreaks())
                    .append(' ')
                    .append(new TreeMap<>(site.habits().variables())));
    return look.toString();
  }
}
