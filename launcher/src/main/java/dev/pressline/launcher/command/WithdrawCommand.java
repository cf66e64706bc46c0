package dev.pressline.launcher.command;

import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.pipeline.Pipeline;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a post off the site. */
@Command(
    name = "withdraw",
    description = "Take a post off the site; its address answers 410 unless told otherwise.",
    mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Id of the post, as publish and status show it.")
  String id = "";

  @ArgGroup @Nullable Kind kind;

  @Mixin PipelineOptions options = new PipelineOptions();
  @Mixin Reporting reporting = new Reporting();

  private final Terminal terminal;

  WithdrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** At most one of the two. */
  static final class Kind {
    @Option(
        names = "--redirect",
        paramLabel = "URL",
        description = "Send readers to another address, a path of the site or a URL (301).")
    @Nullable String redirect;

    @Option(
        names = "--notice",
        paramLabel = "SENTENCE",
        description = "Keep the page and show this sentence on it.")
    @Nullable String notice;
  }

  @Override
  public Integer call() {
    WithdrawalRequest request =
        new WithdrawalRequest(
            new PostId(id), options.site, withdrawal(), Optional.of("pressline withdraw"));
    Labelled draft = new Labelled.Ready(request, id);
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      return reporting.submit(pipeline.connection(), terminal, List.of(draft).iterator(), 1).code();
    }
  }

  private Withdrawal withdrawal() {
    if (kind != null && kind.redirect != null) {
      return new Withdrawal.Redirect(kind.redirect);
    }
    if (kind != null && kind.notice != null) {
      return new Withdrawal.Notice(Optional.of(kind.notice).filter(text -> !text.isBlank()));
    }
    return new Withdrawal.Gone();
  }
}
