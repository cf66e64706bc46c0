package dev.pressline.core.admission.wordpress;

import dev.pressline.core.admission.body.SafeUrl;
import dev.pressline.core.admission.dialect.mark.Arguments;
import dev.pressline.core.admission.dialect.vocabulary.Fragments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * Pictures, sound, film and pages of other sites that shortcodes show.
 *
 * @param attachments addresses of pictures by id
 */
record Media(Map<String, String> attachments) {
  private static final String[] SOUND = {"src", "mp3", "m4a", "ogg", "wav", "wma", "flac"};
  private static final String[] FILM = {"src", "mp4", "m4v", "webm", "ogv", "wmv", "flv"};
  private static final Pattern ID = Pattern.compile("[\\w-]{1,100}");

  /** What a shortcode shows. */
  sealed interface Shown {
    /** This. */
    record Html(String html) implements Shown {}

    /** It is not one of media, or does not say which. */
    record Nothing() implements Shown {}
  }

  /**
   * What the shortcode shows.
   *
   * @param content what stands between it and its end
   */
  Shown of(Shortcode mark, String content) {
    Arguments arguments = Arguments.of(argumentsOf(mark));
    Optional<String> named = Optional.of(unescaped(content)).filter(Media::isAddress);
    Optional<String> html =
        switch (mark.name()) {
          case "gallery" -> Optional.of(gallery(arguments));
          case "audio" -> file(arguments, named, SOUND).map(url -> player("audio", url));
          case "video", "wpvideo" -> file(arguments, named, FILM).map(url -> player("video", url));
          case "youtube", "embedyt" -> place(arguments, named, "https://www.youtube.com/watch?v=");
          case "vimeo" -> place(arguments, named, "https://vimeo.com/");
          case "gist" -> place(arguments, named, "https://gist.github.com/");
          case "tweet" -> place(arguments, named, "https://x.com/i/status/");
          case "dailymotion" -> place(arguments, named, "https://www.dailymotion.com/video/");
          case "instagram" -> place(arguments, named, "https://www.instagram.com/p/");
          case "embed", "soundcloud", "googlemaps", "facebook", "slideshare", "ted", "spotify" ->
              named.or(() -> address(arguments)).map(Media::link);
          default -> Optional.empty();
        };
    return html.<Shown>map(Shown.Html::new).orElseGet(Shown.Nothing::new);
  }

  /** What the author must be told of a shortcode that is shown, a sentence each. */
  List<String> missing(Shortcode mark) {
    if (!mark.name().equals("gallery")) {
      return List.of();
    }
    List<String> ids = ids(Arguments.of(mark.arguments())).toList();
    if (ids.isEmpty()) {
      return attachments.isEmpty()
          ? List.of("The gallery has no pictures that are known; it was left out.")
          : List.of();
    }
    return ids.stream()
        .filter(id -> !attachments.containsKey(id))
        .map(id -> "Picture " + id + " of the gallery is not known; it was left out.")
        .toList();
  }

  /** {@code [youtube=https://…]} is an older way to write it. */
  private static String argumentsOf(Shortcode mark) {
    String written = unescaped(mark.arguments());
    return written.startsWith("=") ? written.substring(1).strip() : written;
  }

  private String gallery(Arguments arguments) {
    List<String> wanted = ids(arguments).toList();
    Stream<String> pictures =
        wanted.isEmpty()
            ? attachments.values().stream()
            : wanted.stream().flatMap(id -> Stream.ofNullable(attachments.get(id)));
    return pictures
        .map(url -> "<figure><img src=\"" + Fragments.text(url) + "\" alt=\"\"></figure>")
        .collect(Collectors.joining());
  }

  private static Stream<String> ids(Arguments arguments) {
    return arguments.find("ids", "include").stream()
        .flatMap(ids -> Arrays.stream(ids.split(",")))
        .map(String::strip)
        .filter(id -> !id.isEmpty());
  }

  private static Optional<String> file(
      Arguments arguments, Optional<String> named, String[] formats) {
    return arguments
        .find(formats)
        .filter(Media::isAddress)
        .or(() -> named)
        .or(() -> address(arguments));
  }

  /** A page by its address, or by its id at the site. */
  private static Optional<String> place(Arguments arguments, Optional<String> named, String site) {
    return named
        .or(() -> address(arguments))
        .or(
            () ->
                arguments
                    .find("id", "video", "url")
                    .or(() -> arguments.word(0))
                    .filter(id -> ID.matcher(id).matches())
                    .map(id -> site + id))
        .map(Media::link);
  }

  private static Optional<String> address(Arguments arguments) {
    return arguments
        .find("url", "src", "href", "link")
        .or(() -> arguments.word(0))
        .filter(Media::isAddress);
  }

  private static String player(String element, String url) {
    return "<%1$s controls src=\"%2$s\"></%1$s>".formatted(element, Fragments.text(url));
  }

  private static String link(String url) {
    String label = "▶ " + SafeUrl.host(url);
    return "<span class=\"embed\">" + Fragments.link(url, Optional.of(label)) + "</span>";
  }

  private static boolean isAddress(String text) {
    boolean web = text.startsWith("http://") || text.startsWith("https://");
    return (web || text.startsWith("/")) && text.chars().noneMatch(c -> c <= ' ');
  }

  private static String unescaped(String written) {
    return Parser.unescapeEntities(written, true).strip();
  }
}
