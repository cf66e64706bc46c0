package dev.pressline.store.site.theme;

import dev.pressline.store.site.files.Mark;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A theme, read once: it does not change while the store is open. */
public final class Theme {
  private static final String MESSAGES = "messages/";
  private static final String MESSAGES_END = ".properties";
  private static final String TEMPLATE_END = ".peb";
  private static final String FALLBACK_LANGUAGE = "en";

  private final SortedMap<String, byte[]> files;
  private final Map<String, PebbleTemplate> templates = new HashMap<>();
  private final String fingerprint;

  private Theme(SortedMap<String, byte[]> files) {
    this.files = files;
    this.fingerprint = Fingerprint.of(files);
    MemoryLoader loader = new MemoryLoader();
    names(TEMPLATE_END).forEach(name -> loader.addTemplate(name, text(name)));
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    names(TEMPLATE_END).forEach(name -> templates.put(name, engine.getTemplate(name)));
  }

  /**
   * The plain theme with the files of the source in place of those of the same name; messages that
   * the source lacks stay the plain ones.
   *
   * @throws RuntimeException with the place when a template cannot be read
   */
  public static Theme load(Optional<ThemeSource> source) {
    try {
      SortedMap<String, byte[]> files = new TreeMap<>(ThemeFiles.bundled(ThemeFiles.PLAIN));
      if (source.isPresent()) {
        source
            .get()
            .files()
            .forEach(
                (name, own) ->
                    files.merge(
                        name, own, (ours, _) -> name.startsWith(MESSAGES) ? both(ours, own) : own));
      }
      return new Theme(files);
    } catch (IOException e) {
      throw new UncheckedIOException("The theme cannot be read.", e);
    }
  }

  /** Of a message that both have, the later one counts. */
  private static byte[] both(byte[] ours, byte[] own) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(ours);
    both.write('\n');
    both.writeBytes(own);
    return both.toByteArray();
  }

  /** Says whether two themes are the same. */
  public String fingerprint() {
    return fingerprint;
  }

  /** A few characters that change when the file of that name changes. */
  public String version(String name) {
    return Fingerprint.of(Map.of(name, bytes(name))).substring(0, 8);
  }

  /** The bytes of the page that the template makes of the model. */
  public byte[] render(String template, Map<String, Object> model) {
    StringWriter page = new StringWriter();
    try {
      Objects.requireNonNull(templates.get(template + TEMPLATE_END), template)
          .evaluate(page, model);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be written.", e);
    }
    return page.append(Mark.MARKUP).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Names of the files that the site serves, relative to its theme folder. */
  public Set<String> assets() {
    Set<String> names = new java.util.TreeSet<>(files.keySet());
    names.removeIf(name -> name.endsWith(TEMPLATE_END) || name.startsWith(MESSAGES));
    return names;
  }

  /** The bytes of a file that the site serves. */
  public Optional<byte[]> asset(String name) {
    return assets().contains(name) ? Optional.of(bytes(name)) : Optional.empty();
  }

  /** The words in a language, in English where the theme does not speak it. */
  public Messages messages(String language) {
    Map<String, String> texts = new HashMap<>(properties(FALLBACK_LANGUAGE));
    texts.putAll(properties(Locale.forLanguageTag(language).getLanguage()));
    texts.putAll(properties(language));
    return new Messages(texts);
  }

  private Map<String, String> properties(String language) {
    String name = MESSAGES + language + MESSAGES_END;
    Map<String, String> texts = new HashMap<>();
    if (files.containsKey(name)) {
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(text(name)));
      } catch (IOException e) {
        throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
      }
      properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    }
    return texts;
  }

  private Iterable<String> names(String ending) {
    return files.keySet().stream().filter(name -> name.endsWith(ending)).toList();
  }

  private byte[] bytes(String name) {
    return Objects.requireNonNull(files.get(name), () -> "the theme has no file " + name);
  }

  private String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
