package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.body.SafeUrl;
import dev.pressline.core.admission.dialect.mark.Arguments;
import dev.pressline.core.admission.dialect.mark.Mark;
import dev.pressline.core.admission.dialect.vocabulary.Fragments.Picture;
import java.util.Optional;

/**
 * Hugo's shortcodes (https://gohugo.io/shortcodes/) and those that Zola's themes share. Of others,
 * what they would say to readers is shown: their words, and where these lead.
 */
final class Shortcodes {
  private final BlogFacts facts;

  Shortcodes(BlogFacts facts) {
    this.facts = facts;
  }

  Meaning meaning(Mark mark, Arguments arguments, boolean paired) {
    if (paired) {
      return pair(mark, arguments);
    }
    Optional<String> first = arguments.word(0);
    Optional<Meaning> known =
        switch (mark.name()) {
          case "figure", "img", "image", "picture", "resize_image" -> figure(arguments);
          case "youtube" -> first.or(() -> arguments.find("id")).map(Players::youtube);
          case "vimeo" -> first.or(() -> arguments.find("id")).map(Players::vimeo);
          case "gist" -> gist(arguments);
          case "tweet", "x", "twitter" -> tweet(arguments);
          case "instagram" -> first.or(() -> arguments.find("id")).map(Players::instagram);
          case "ref", "relref" ->
              first
                  .or(() -> arguments.find("path"))
                  .map(path -> Posts.named(mark.name(), path, Optional.empty(), facts));
          case "param" -> first.map(this::parameter);
          case "qr" -> arguments.find("text").or(() -> first).map(Shortcodes::code);
          case "toc" -> Optional.of(new Meaning.Nothing());
          default -> Optional.empty();
        };
    return known
        .or(() -> said(mark, arguments))
        .orElseGet(() -> Vocabulary.unknown(mark, "is not known"));
  }

  private static Meaning pair(Mark mark, Arguments arguments) {
    return switch (mark.name()) {
      case "details" ->
          new Meaning.Container(
              "<details%s><summary>%s</summary>"
                  .formatted(
                      arguments
                          .find("open")
                          .filter(open -> open.equals("true"))
                          .map(_ -> " open")
                          .orElse(""),
                      Fragments.text(
                          arguments
                              .find("summary", "title")
                              .or(() -> arguments.word(0))
                              .orElse("Details"))),
              "</details>");
      case "blockquote", "quote" ->
          new Meaning.Container(
              "<blockquote>",
              arguments
                      .find("author", "by", "source")
                      .map(by -> "<footer>— " + Fragments.text(by) + "</footer>")
                      .orElse("")
                  + "</blockquote>");
      case "figure" ->
          figure(arguments)
              .<Meaning>map(figure -> new Meaning.Container(html(figure), ""))
              .orElseGet(() -> unknownPair(mark));
      case "qr" -> new Meaning.Container("", "");
      default -> unknownPair(mark);
    };
  }

  private static String html(Meaning figure) {
    return switch (figure) {
      case Meaning.Block(String html, _) -> html;
      default -> "";
    };
  }

  /** A pair nobody knows: its marks go, what stands between them stays. */
  static Meaning unknownPair(Mark mark) {
    return new Meaning.Told(
        mark.style() == Mark.Style.TAG ? "TAG_PLUGIN_UNKNOWN" : "SHORTCODE_UNKNOWN",
        "\"%s\" is not known; what stands between it and its end stays.".formatted(mark.name()),
        new Meaning.Container("", ""));
  }

  /** A file that is no part of the draft; its name stands for it. */
  static Meaning notIncluded(String path, Optional<String> title) {
    String named = "<code>" + Fragments.text(path) + "</code>";
    String html = title.map(words -> Fragments.text(words) + ": " + named).orElse(named);
    return new Meaning.Told(
        "FILE_NOT_INCLUDED",
        "The file \"%s\" is no part of the draft; its name stands in its place. Copy in what readers need."
            .formatted(path),
        new Meaning.Inline(html));
  }

  /** A picture by its named arguments, or by the address that comes first. */
  static Optional<Meaning> figure(Arguments arguments) {
    Optional<String> source =
        arguments
            .find("src", "path", "url", "image", "image_path", "file", "filename")
            .or(() -> arguments.word(0).filter(SafeUrl::looksLikeImage));
    Optional<String> title = arguments.find("title");
    Optional<String> caption = arguments.find("caption", "figcaption").or(() -> title);
    Optional<String> attribution = arguments.find("attr");
    Optional<String> words = arguments.find("alt", "description").or(() -> caption);
    return source.map(
        url ->
            Fragments.picture(
                new Picture(
                    url,
                    words,
                    Optional.empty(),
                    caption
                        .map(text -> text + attribution.map(by -> " (" + by + ")").orElse(""))
                        .or(() -> attribution),
                    arguments.find("link"),
                    arguments.find("width"),
                    arguments.find("height"))));
  }

  private static Optional<Meaning> gist(Arguments arguments) {
    Optional<String> named = arguments.find("url", "id");
    Optional<String> both =
        arguments.word(1).flatMap(id -> arguments.word(0).map(user -> user + "/" + id));
    return named.or(() -> both).or(() -> arguments.word(0)).map(Players::gist);
  }

  private static Optional<Meaning> tweet(Arguments arguments) {
    Optional<String> id = arguments.find("id").or(() -> arguments.word(0));
    return id.map(number -> Players.tweet(arguments.find("user"), number));
  }

  private Meaning parameter(String name) {
    return facts
        .ofPage(name)
        .or(() -> Optional.ofNullable(facts.site().habits().variables().get(name)))
        .<Meaning>map(Meaning.Value::new)
        .orElseGet(
            () ->
                new Meaning.Told(
                    "VARIABLE_UNKNOWN",
                    "The parameter \"%1$s\" has no value here: give it to the site as the variable \"%1$s\"."
                        .formatted(name),
                    new Meaning.Unknown()));
  }

  private static Meaning code(String text) {
    return SafeUrl.isExternal(text)
        ? new Meaning.Inline(Fragments.link(text, Optional.of(text)))
        : new Meaning.Value(text);
  }

  /** What a shortcode that nobody knows would say by its arguments' names. */
  private static Optional<Meaning> said(Mark mark, Arguments arguments) {
    Optional<String> words =
        arguments.find("name", "title", "text", "caption", "alt", "label", "summary");
    Optional<String> url = arguments.find("href", "url", "link", "src").filter(SafeUrl::isExternal);
    Optional<Meaning> picture =
        arguments
            .find("src", "path", "url")
            .filter(SafeUrl::looksLikeImage)
            .flatMap(_ -> figure(arguments));
    Optional<Meaning> shown =
        url.<Meaning>map(address -> new Meaning.Inline(Fragments.link(address, words)))
            .or(() -> words.map(Meaning.Value::new));
    return picture
        .or(() -> shown)
        .map(
            meaning ->
                new Meaning.Told(
                    "SHORTCODE_UNKNOWN",
                    "The shortcode \"%s\" is not known; its words stand in its place."
                        .formatted(mark.name()),
                    meaning));
  }
}
