package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.body.SafeUrl;
import dev.pressline.core.admission.dialect.mark.Arguments;
import dev.pressline.core.admission.dialect.mark.Arguments.Word;
import dev.pressline.core.admission.dialect.mark.Mark;
import dev.pressline.core.admission.dialect.vocabulary.Fragments.Picture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hexo's tag plug-ins (https://hexo.io/docs/tag-plugins), which Octopress had before, and Jekyll's
 * tags (https://jekyllrb.com/docs/liquid/tags/).
 */
final class TagPlugins {
  private final Liquid liquid;

  TagPlugins(Liquid liquid) {
    this.liquid = liquid;
  }

  Meaning meaning(Mark mark, boolean paired) {
    Arguments arguments = Arguments.of(mark.arguments());
    Optional<Meaning> known = control(mark, paired);
    if (known.isPresent()) {
      return known.get();
    }
    if (paired) {
      return quote(mark.name(), arguments).orElseGet(() -> Shortcodes.unknownPair(mark));
    }
    return single(mark.name(), arguments)
        .or(() -> link(mark.name(), arguments))
        .orElseGet(() -> Vocabulary.unknown(mark, "is not known"));
  }

  /** Liquid's statements: nothing is executed, so what stands in them stays. */
  private Optional<Meaning> control(Mark mark, boolean paired) {
    return switch (mark.name()) {
      case "assign" -> {
        liquid.assign(mark.arguments());
        yield Optional.of(new Meaning.Nothing());
      }
      case "for", "tablerow" -> {
        liquid.declare(mark.arguments());
        yield paired ? Optional.of(notExecuted(mark)) : Optional.empty();
      }
      case "capture" -> {
        liquid.declare(mark.arguments());
        yield paired ? Optional.of(notExecuted(mark)) : Optional.empty();
      }
      case "if", "unless", "case", "ifchanged" ->
          paired ? Optional.of(notExecuted(mark)) : Optional.empty();
      case "else",
          "elsif",
          "elif",
          "when",
          "break",
          "continue",
          "increment",
          "decrement",
          "cycle" ->
          Optional.of(new Meaning.Nothing());
      case "toc", "tableofcontents" -> Optional.of(new Meaning.Nothing());
      default -> Optional.empty();
    };
  }

  private static Meaning notExecuted(Mark mark) {
    return new Meaning.Told(
        "LIQUID_NOT_EXECUTED",
        "\"%s\" is not executed; what stands between it and its end is shown once."
            .formatted(mark.name()),
        new Meaning.Container("", ""));
  }

  private Optional<Meaning> single(String name, Arguments arguments) {
    Optional<String> first = arguments.word(0);
    return switch (name) {
      case "img", "image", "asset_img" -> picture(arguments);
      case "asset_path" -> first.map(Meaning.Value::new);
      case "iframe" -> first.map(url -> Fragments.embed(url, Optional.empty()));
      case "youtube" -> first.map(Players::youtube);
      case "vimeo" -> first.map(Players::vimeo);
      case "gist" -> first.map(Players::gist);
      case "jsfiddle" ->
          first.map(id -> Fragments.embed("https://jsfiddle.net/" + id, Optional.empty()));
      case "include_code" -> includedCode(arguments);
      case "include_relative" -> first.map(path -> Shortcodes.notIncluded(path, Optional.empty()));
      case "include" -> included(arguments);
      default -> Optional.empty();
    };
  }

  private Optional<Meaning> link(String name, Arguments arguments) {
    Optional<String> first = arguments.word(0);
    BlogFacts facts = liquid.facts();
    return switch (name) {
      case "post_url", "post_path" ->
          first.map(path -> Posts.named(name, path, Optional.empty(), facts));
      case "post_link" -> first.map(path -> Posts.named(name, path, arguments.word(1), facts));
      case "asset_link" ->
          first.map(
              url ->
                  new Meaning.Inline(
                      Fragments.link(Fragments.address(url), arguments.word(1).or(() -> first))));
      case "link" -> hexoLink(arguments).or(() -> first.map(path -> jekyllLink(path)));
      default -> Optional.empty();
    };
  }

  /** {@code text url [external] [title]}: the text may have blanks. */
  private static Optional<Meaning> hexoLink(Arguments arguments) {
    List<String> texts = arguments.texts();
    for (int i = 1; i < texts.size(); i++) {
      String url = texts.get(i);
      if (url.contains("://") || url.startsWith("/") || url.startsWith("#")) {
        String words = String.join(" ", texts.subList(0, i));
        return Optional.of(new Meaning.Inline(Fragments.link(url, Optional.of(words))));
      }
    }
    return Optional.empty();
  }

  private Meaning jekyllLink(String path) {
    return Posts.isSource(path)
        ? Posts.named("link", path, Optional.empty(), liquid.facts())
        : new Meaning.Value(liquid.facts().basePath() + (path.startsWith("/") ? path : "/" + path));
  }

  /** {@code [class names] source [width] [height] [title [alt]]}: the source has a dot or slash. */
  private static Optional<Meaning> picture(Arguments arguments) {
    List<Word> words = arguments.words();
    int source = 0;
    while (source < words.size() && !isSource(words.get(source).text())) {
      source++;
    }
    if (source == words.size()) {
      return Optional.empty();
    }
    int rest = source + 1;
    while (rest < words.size() && rest < source + 3 && isSize(words.get(rest).text())) {
      rest++;
    }
    List<Word> said = words.subList(rest, words.size());
    boolean both = said.size() == 2 && said.stream().allMatch(Word::quoted);
    String together = said.stream().map(Word::text).collect(Collectors.joining(" "));
    Optional<String> title =
        Optional.of(both ? said.getFirst().text() : together).filter(text -> !text.isBlank());
    Optional<String> alt = both ? Optional.of(said.getLast().text()) : title;
    Picture picture = Picture.of(words.get(source).text(), alt, both ? title : Optional.empty());
    Optional<String> width = rest > source + 1 ? arguments.word(source + 1) : Optional.empty();
    Optional<String> height = rest > source + 2 ? arguments.word(source + 2) : Optional.empty();
    return Optional.of(Fragments.picture(picture.sized(width, height)));
  }

  private static boolean isSource(String word) {
    return word.indexOf('.') >= 0 || word.indexOf('/') >= 0;
  }

  private static boolean isSize(String word) {
    return !word.isEmpty()
        && word.length() <= 6
        && Character.isDigit(word.charAt(0))
        && word.chars().allMatch(c -> Character.isDigit(c) || "px%".indexOf(c) >= 0);
  }

  /** {@code [title] [lang:language] [from:line] [to:line] path}. */
  private static Optional<Meaning> includedCode(Arguments arguments) {
    List<String> words =
        arguments.texts().stream().filter(word -> !word.matches("(?:lang|from|to):.*")).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String title = String.join(" ", words.subList(0, words.size() - 1));
    return Optional.of(
        Shortcodes.notIncluded(
            words.getLast(), Optional.of(title).filter(text -> !text.isBlank())));
  }

  /** An include whose parameters say which player it is; any other file is the theme's. */
  private static Optional<Meaning> included(Arguments arguments) {
    String file = arguments.word(0).orElse("");
    Optional<String> id = arguments.find("id", "video", "videoid", "video_id", "key");
    if (file.startsWith("youtube")) {
      return id.map(Players::youtube);
    }
    if (file.startsWith("vimeo")) {
      return id.map(Players::vimeo);
    }
    boolean pictured = file.startsWith("figure") || file.startsWith("image");
    Optional<Meaning> picture = pictured ? Shortcodes.figure(arguments) : Optional.empty();
    return file.isEmpty() ? Optional.empty() : picture.or(() -> Optional.of(ofTheTheme(file)));
  }

  private static Meaning ofTheTheme(String file) {
    return new Meaning.Told(
        "FILE_NOT_INCLUDED",
        "The file \""
            + file
            + "\" is the theme's and no part of the draft; the mark stays as text.",
        new Meaning.Unknown());
  }

  /** {@code [author[, source]] [link] [title of the link]}. */
  private static Optional<Meaning> quote(String name, Arguments arguments) {
    boolean quotes =
        List.of("blockquote", "quote", "pullquote", "centerquote", "cq").contains(name);
    if (!quotes) {
      return Optional.empty();
    }
    boolean styled = name.equals("pullquote");
    List<String> words = styled ? List.of() : arguments.texts();
    int link = 0;
    while (link < words.size() && !SafeUrl.isExternal(words.get(link))) {
      link++;
    }
    String author = String.join(" ", words.subList(0, link));
    String cited =
        link == words.size()
            ? ""
            : Fragments.link(
                words.get(link),
                Optional.of(String.join(" ", words.subList(link + 1, words.size())))
                    .filter(text -> !text.isBlank()));
    String by = author.isBlank() ? "" : "<strong>" + Fragments.text(author) + "</strong>";
    String gap = by.isEmpty() || cited.isEmpty() ? "" : " ";
    String footer =
        by.isEmpty() && cited.isEmpty() ? "" : "<footer>— " + by + gap + cited + "</footer>";
    return Optional.of(new Meaning.Container("<blockquote>", footer + "</blockquote>"));
  }

  /** {@code [title] [lang:language] [url] [words of the link] [options]}. */
  static Meaning codeBlock(String content, Arguments arguments) {
    String language = "";
    StringBuilder title = new StringBuilder();
    for (String word : arguments.texts()) {
      int colon = word.indexOf(':');
      boolean option = colon > 0 && word.indexOf('/') < 0;
      if (option && word.startsWith("lang:")) {
        language = word.substring(5);
      } else if (!option) {
        title.append(title.isEmpty() ? "" : " ").append(word);
      }
    }
    Optional<String> caption = Optional.of(title.toString()).filter(text -> !text.isBlank());
    return Fragments.code(content, language, caption);
  }
}
