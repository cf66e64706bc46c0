package dev.pressline.core.admission;

import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.verdict.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The ingest stage as a function: a draft becomes a post or is refused with a reason. The same
 * draft, revision and settings always give the same result.
 */
public final class Admission {
  private Admission() {}

  /** Decides about a draft to which no files belong. */
  public static AdmissionResult admit(Draft draft, Revision revision, AdmissionSettings settings) {
    return admit(draft, revision, settings, AssetInspector.NONE);
  }

  /** Decides about the draft; throws for no content whatever. */
  public static AdmissionResult admit(
      Draft draft, Revision revision, AdmissionSettings settings, AssetInspector inspector) {
    Optional<Refusal> unusable = PostIds.refusal(draft.postId());
    if (unusable.isPresent()) {
      return new AdmissionResult.Refused(unusable.get());
    }
    Optional<SiteSettings> site = Optional.ofNullable(settings.sites().get(draft.site()));
    if (site.isEmpty()) {
      return new AdmissionResult.Refused(
          Refusal.of(
              "UNKNOWN_SITE",
              "There is no site \"" + draft.site() + "\".",
              "Submit to one of: " + String.join(", ", new TreeSet<>(settings.sites().keySet()))));
    }
    try {
      return new AdmissionResult.Admitted(
          switch (draft) {
            case Submission submission ->
                new PostReading(submission, site.get(), settings.maxSourceBytes(), inspector)
                    .post(revision);
            case WithdrawalRequest request ->
                new PostWithdrawal(
                    request.postId(), request.site(), revision, checked(request.withdrawal()));
          });
    } catch (DraftRefusedException e) {
      return new AdmissionResult.Refused(e.refusal());
    }
  }

  private static Withdrawal checked(Withdrawal withdrawal) {
    return switch (withdrawal) {
      case Withdrawal.Redirect(String target) -> new Withdrawal.Redirect(safeTarget(target));
      case Withdrawal.Gone gone -> gone;
      case Withdrawal.Notice notice -> notice;
    };
  }

  private static String safeTarget(String target) {
    String written = target.strip();
    if (isWebAddress(written)) {
      return written;
    }
    return switch (SitePath.read(written)) {
      case SitePath.Reading.Safe(SitePath path) when written.startsWith("/") -> path.value();
      case SitePath.Reading.Safe _ -> throw unsafeTarget("does not start with a slash");
      case SitePath.Reading.Unsafe(String reason) -> throw unsafeTarget(reason);
    };
  }

  private static boolean isWebAddress(String target) {
    try {
      URI uri = new URI(target);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static DraftRefusedException unsafeTarget(String reason) {
    return new DraftRefusedException(
        Refusal.of(
            "REDIRECT_TARGET_UNSAFE",
            "The target of the redirect " + reason + ".",
            "Give an http(s) address, or a path of this site that starts with a slash."));
  }
}
