package dev.pressline.wire.codec;

import dev.pressline.contracts.WithdrawalKind;
import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import dev.pressline.core.post.Withdrawal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pieces that several contracts share, each in both directions. */
final class Parts {
  private Parts() {}

  static <F, T> List<T> each(List<F> values, Function<? super F, ? extends T> translation) {
    return values.stream().<T>map(translation).toList();
  }

  /** Sorted by key, so that equal values have equal bytes. */
  static Map<String, String> encodeMap(Map<String, String> map) {
    return new TreeMap<>(map);
  }

  static dev.pressline.contracts.SourceFormat encode(SourceFormat format) {
    return dev.pressline.contracts.SourceFormat.valueOf(format.name());
  }

  /** Empty for a format that this version does not know. */
  static Optional<SourceFormat> decode(dev.pressline.contracts.@Nullable SourceFormat format) {
    return format == null || format == dev.pressline.contracts.SourceFormat.UNKNOWN
        ? Optional.empty()
        : Optional.of(SourceFormat.valueOf(format.name()));
  }

  static dev.pressline.contracts.Withdrawal encode(Withdrawal withdrawal) {
    return switch (withdrawal) {
      case Withdrawal.Gone() -> new dev.pressline.contracts.Withdrawal(WithdrawalKind.GONE, null);
      case Withdrawal.Redirect(String target) ->
          new dev.pressline.contracts.Withdrawal(WithdrawalKind.REDIRECT, target);
      case Withdrawal.Notice(Optional<String> sentence) ->
          new dev.pressline.contracts.Withdrawal(WithdrawalKind.NOTICE, sentence.orElse(null));
    };
  }

  /** Without further words a withdrawn post is gone. */
  static Withdrawal decode(dev.pressline.contracts.@Nullable Withdrawal withdrawal) {
    if (withdrawal == null) {
      return new Withdrawal.Gone();
    }
    Optional<String> target = Optional.ofNullable(withdrawal.getTarget());
    return switch (withdrawal.getKind()) {
      case GONE -> new Withdrawal.Gone();
      case REDIRECT ->
          new Withdrawal.Redirect(
              target.orElseThrow(
                  () -> new IllegalArgumentException("a redirect names its target")));
      case NOTICE -> new Withdrawal.Notice(target);
    };
  }

  static dev.pressline.contracts.Citation encode(Citation citation) {
    return new dev.pressline.contracts.Citation(
        citation.source().orElse(null), citation.title(), citation.url().orElse(null));
  }

  static Citation decode(dev.pressline.contracts.Citation citation) {
    return new Citation(
        Optional.ofNullable(citation.getSource()),
        citation.getTitle(),
        Optional.ofNullable(citation.getUrl()));
  }

  static dev.pressline.contracts.LinkHint encode(LinkHint hint) {
    return new dev.pressline.contracts.LinkHint(
        hint.kind(), hint.title(), hint.url().orElse(null), hint.position());
  }

  static LinkHint decode(dev.pressline.contracts.LinkHint hint) {
    return new LinkHint(
        hint.getKind(), hint.getTitle(), Optional.ofNullable(hint.getUrl()), hint.getPosition());
  }

  static dev.pressline.contracts.DraftAsset encode(DraftAsset asset) {
    return new dev.pressline.contracts.DraftAsset(
        asset.reference(), asset.sha256(), asset.size(), asset.mediaType());
  }

  static DraftAsset decode(dev.pressline.contracts.DraftAsset asset) {
    return new DraftAsset(
        asset.getReference(), asset.getSha256(), asset.getSize(), asset.getMediaType());
  }

  static dev.pressline.contracts.PostAsset encode(PostAsset asset) {
    return new dev.pressline.contracts.PostAsset(
        asset.path(), asset.sha256().hex(), asset.size(), asset.mediaType());
  }

  static PostAsset decode(dev.pressline.contracts.PostAsset asset) {
    return new PostAsset(
        asset.getPath(), new Sha256(asset.getSha256()), asset.getSize(), asset.getMediaType());
  }

  static dev.pressline.contracts.Warning encode(Warning warning) {
    return new dev.pressline.contracts.Warning(
        warning.code(), warning.message(), warning.place().line(), warning.place().column());
  }

  static Warning decode(dev.pressline.contracts.Warning warning) {
    return new Warning(
        warning.getCode(),
        warning.getMessage(),
        new SourcePosition(warning.getLine(), warning.getColumn()));
  }

  static List<List<String>> encodeCategories(List<CategoryPath> categories) {
    return each(categories, CategoryPath::names);
  }

  static List<CategoryPath> decodeCategories(List<List<String>> categories) {
    return each(categories, CategoryPath::new);
  }
}
