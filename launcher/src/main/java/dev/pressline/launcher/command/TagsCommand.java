package dev.pressline.launcher.command;

import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagEdit;
import dev.pressline.core.enrichment.decision.TagEditor;
import dev.pressline.core.enrichment.decision.TagRuling;
import dev.pressline.enrich.suggestion.TagSuggestion;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.editing.TagEditing;
import dev.pressline.launcher.editing.TagOffers;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about the tags that enrichment adds to the posts of a site. */
@Command(
    name = "tags",
    description =
        "Decide about the tags that Pressline adds to the posts of a site (--site); the tags that"
            + " authors give stay as they are.",
    mixinStandardHelpOptions = true)
final class TagsCommand {
  private final Terminal terminal;

  TagsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      description = "Show a tag under another name, or spelt otherwise.",
      mixinStandardHelpOptions = true)
  int rename(
      @Parameters(paramLabel = "OLD") String old,
      @Parameters(paramLabel = "NEW") String renamed,
      @Mixin PipelineOptions options) {
    return edit(options, tags -> tags.rename(old, renamed));
  }

  @Command(description = "Show one tag in place of several.", mixinStandardHelpOptions = true)
  int merge(
      @Parameters(paramLabel = "TAG", arity = "1..*") List<String> merged,
      @Option(
              names = "--into",
              paramLabel = "TAG",
              required = true,
              description = "Which is shown.")
          String into,
      @Mixin PipelineOptions options) {
    return edit(options, tags -> tags.merge(merged, into));
  }

  @Command(
      description = "Take one tag for another name of a second, which is shown.",
      mixinStandardHelpOptions = true)
  int alias(
      @Parameters(paramLabel = "ALIAS") String alias,
      @Parameters(paramLabel = "TAG") String tag,
      @Mixin PipelineOptions options) {
    return edit(options, tags -> tags.alias(alias, tag));
  }

  @Command(description = "Never add the tags.", mixinStandardHelpOptions = true)
  int block(
      @Parameters(paramLabel = "TAG", arity = "1..*") List<String> blocked,
      @Mixin PipelineOptions options) {
    return edit(options, tags -> tags.block(blocked));
  }

  @Command(description = "Forget what was decided about the tags.", mixinStandardHelpOptions = true)
  int forget(
      @Parameters(paramLabel = "TAG", arity = "1..*") List<String> forgotten,
      @Mixin PipelineOptions options) {
    return edit(options, tags -> tags.forget(forgotten));
  }

  @Command(description = "List what was decided.", mixinStandardHelpOptions = true)
  int list(@Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      SiteTags tags = new TagEditing(pipeline.connection(), options.site).tags();
      tags.decisions().forEach(decision -> terminal.out().println(line(decision, tags)));
      terminal.say(
          "Decisions about tags of %s: %d".formatted(options.site, tags.decisions().size()));
      return ExitCode.OK.code();
    }
  }

  @Command(
      description =
          "Suggest tags that the site uses and posts have not got. Nothing is added: an author"
              + " takes one by writing it into the post, an editor rules one out with block.",
      mixinStandardHelpOptions = true)
  int suggest(
      @Parameters(
              arity = "0..*",
              paramLabel = "POST",
              description = "For which posts (default: all of the site).")
          @Nullable List<String> posts,
      @Option(
              names = "--at-least",
              paramLabel = "PERCENT",
              defaultValue = "30",
              description = "Only tags at least so likely (default: ${DEFAULT-VALUE}).")
          int atLeast,
      @Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      SiteTags decided = new TagEditing(pipeline.connection(), options.site).tags();
      List<TagSuggestion> suggestions =
          new TagOffers(pipeline.connection(), options.site)
              .of(posts == null ? List.of() : posts, decided, atLeast / 100.0);
      suggestions.forEach(suggestion -> terminal.out().println(line(suggestion)));
      terminal.say("Tags suggested for %s: %d".formatted(options.site, suggestions.size()));
      return ExitCode.OK.code();
    }
  }

  private String line(TagSuggestion suggestion) {
    String like = suggestion.like().isEmpty() ? "" : "  as " + String.join(", ", suggestion.like());
    return "%s  %s  %d %%%s"
        .formatted(
            suggestion.postId(),
            terminal.paint(Colour.BOLD, suggestion.tag()),
            Math.round(100 * suggestion.probability()),
            like);
  }

  private int edit(PipelineOptions options, Function<TagEditor, TagEdit> wish) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      TagEditing editing = new TagEditing(pipeline.connection(), options.site);
      TagEdit edit = wish.apply(new TagEditor(options.site, editing.tags()));
      if (edit instanceof TagEdit.Refused(String told)) {
        throw new CommandFailedException(told);
      }
      boolean changed = editing.write(edit);
      terminal.out().println(edit.told());
      terminal.say(
          changed
              ? "It counts for posts enriched from now on; pressline re-enrich brings it to those"
                  + " published."
              : "That was decided already.");
      return ExitCode.OK.code();
    }
  }

  private String line(TagDecision decision, SiteTags tags) {
    String ruling =
        switch (decision.ruling()) {
          case TagRuling.Kept() -> "stays";
          case TagRuling.Blocked() -> "never added";
          case TagRuling.Becomes _ ->
              tags.shown(decision.tag()).map(shown -> "shown as " + shown).orElse("never added");
        };
    return terminal.paint(Colour.BOLD, decision.tag()) + "  " + ruling;
  }
}
