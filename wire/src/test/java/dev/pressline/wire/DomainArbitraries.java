package dev.pressline.wire;

import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagRuling;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.post.Warning;
import dev.pressline.core.post.Withdrawal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any drafts, posts and catalogue entries that the domain allows. */
final class DomainArbitraries {
  private static final int SOME = 4;

  private DomainArbitraries() {}

  static Arbitrary<String> text() {
    Arbitrary<String> anyCharacters =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
            .list()
            .ofMaxSize(20)
            .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
    return Arbitraries.oneOf(
        anyCharacters,
        Arbitraries.strings().ascii().ofMaxLength(40),
        Arbitraries.of("", " ", "世界", "سلام دنیا", "👩‍🚀", "a\u0000b", "<a href=\"/\">x</a>"));
  }

  static Arbitrary<String> name() {
    return text().filter(text -> !text.isBlank());
  }

  static Arbitrary<PostId> postIds() {
    return name().map(PostId::new);
  }

  static Arbitrary<Revision> revisions() {
    return Arbitraries.longs().map(Revision::new);
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(-62_135_596_800_000L, 253_402_300_799_999L)
        .map(Instant::ofEpochMilli);
  }

  static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> value) {
    return value.optional(0.5);
  }

  static <T> Arbitrary<List<T>> some(Arbitrary<T> value) {
    return value.list().ofMaxSize(SOME);
  }

  static Arbitrary<Map<String, String>> maps() {
    return Arbitraries.maps(text(), text()).ofMaxSize(SOME);
  }

  static Arbitrary<Withdrawal> withdrawals() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Withdrawal.Gone()),
        text().map(Withdrawal.Redirect::new),
        maybe(text()).map(Withdrawal.Notice::new));
  }

  static Arbitrary<Warning> warnings() {
    return Combinators.combine(text(), text(), positions()).as(Warning::new);
  }

  static Arbitrary<DraftAsset> draftAssets() {
    return Combinators.combine(text(), text(), Arbitraries.longs(), text()).as(DraftAsset::new);
  }

  static Arbitrary<PostAsset> postAssets() {
    Arbitrary<Sha256> hashes = text().map(it -> Sha256.of(it.getBytes(StandardCharsets.UTF_8)));
    return Combinators.combine(text(), hashes, Arbitraries.longs(), text()).as(PostAsset::new);
  }

  static Arbitrary<SourcePosition> positions() {
    return Combinators.combine(Arbitraries.integers(), Arbitraries.integers())
        .as(SourcePosition::new);
  }

  static Arbitrary<Draft> drafts() {
    Arbitrary<Draft> submissions =
        Combinators.combine(
                Combinators.combine(postIds(), text(), maybe(some(draftAssets()))).as(Tuple::of),
                maybe(Arbitraries.of(SourceFormat.class)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(200).map(SourceBytes::of),
                maybe(text()),
                maps(),
                maybe(instants()),
                maybe(instants()),
                maybe(text()))
            .as(
                (id, format, source, path, metadata, publishAt, expiresAt, submitter) ->
                    new Submission(
                        id.get1(), id.get2(), format, source, path, metadata, publishAt, expiresAt,
                        submitter, id.get3()));
    Arbitrary<Draft> withdrawals =
        Combinators.combine(postIds(), text(), withdrawals(), maybe(text()))
            .as(WithdrawalRequest::new);
    return Arbitraries.oneOf(submissions, withdrawals);
  }

  private static Arbitrary<
          Tuple.Tuple8<
              String,
              String,
              Optional<String>,
              List<String>,
              Optional<String>,
              List<String>,
              PostDates,
              List<CategoryPath>>>
      contentHeads() {
    return Combinators.combine(
            text(),
            text(),
            maybe(text()),
            some(text()),
            maybe(text()),
            some(text()),
            dates(),
            categories())
        .as(Tuple::of);
  }

  private static Arbitrary<
          Tuple.Tuple8<
              Body,
              Optional<String>,
              Optional<String>,
              Optional<String>,
              Optional<String>,
              List<Citation>,
              List<LinkHint>,
              Map<String, String>>>
      contentRests() {
    return Combinators.combine(
            bodies(),
            maybe(text()),
            maybe(text()),
            maybe(text()),
            maybe(text()),
            some(citations()),
            some(linkHints()),
            maps())
        .as(Tuple::of);
  }

  static Arbitrary<PostContent> contents() {
    return Combinators.combine(
            contentHeads(),
            some(text()),
            contentRests(),
            Arbitraries.of(Visibility.class),
            some(postAssets()),
            text())
        .as(
            (h, tags, r, visibility, assets, hash) ->
                new PostContent(
                    h.get1(),
                    h.get2(),
                    h.get3(),
                    h.get4(),
                    h.get5(),
                    h.get6(),
                    h.get7(),
                    h.get8(),
                    tags,
                    r.get1(),
                    r.get2(),
                    r.get3(),
                    r.get4(),
                    r.get5(),
                    r.get6(),
                    r.get7(),
                    r.get8(),
                    visibility,
                    assets,
                    hash));
  }

  static Arbitrary<Post> posts() {
    return Combinators.combine(postIds(), text(), revisions(), contents(), some(warnings()))
        .as(Post::new);
  }

  static Arbitrary<PostWithdrawal> postWithdrawals() {
    return Combinators.combine(postIds(), text(), revisions(), withdrawals())
        .as(PostWithdrawal::new);
  }

  static Arbitrary<PostEvent> postEvents() {
    return Arbitraries.oneOf(posts(), postWithdrawals());
  }

  static Arbitrary<CatalogueEntry> catalogueEntries() {
    return Combinators.combine(
            text(),
            text(),
            some(text()),
            Arbitraries.of(EntityType.class),
            maybe(text()),
            maybe(text()),
            Arbitraries.of(true, false))
        .as(CatalogueEntry::new);
  }

  static Arbitrary<TagDecision> tagDecisions() {
    Arbitrary<TagRuling> rulings =
        Arbitraries.oneOf(
            Arbitraries.of(new TagRuling.Kept(), new TagRuling.Blocked()),
            text().map(TagRuling.Becomes::new));
    return Combinators.combine(text(), text(), rulings).as(TagDecision::new);
  }

  private static Arbitrary<PostDates> dates() {
    return Combinators.combine(
            maybe(instants()), maybe(instants()), maybe(instants()), maybe(instants()))
        .as(PostDates::new);
  }

  private static Arbitrary<List<CategoryPath>> categories() {
    return some(name().list().ofMinSize(1).ofMaxSize(SOME).map(CategoryPath::new));
  }

  private static Arbitrary<Body> bodies() {
    return Combinators.combine(text(), text(), text(), Arbitraries.of(SourceFormat.class))
        .as(Body::new);
  }

  private static Arbitrary<Citation> citations() {
    return Combinators.combine(maybe(text()), text(), maybe(text())).as(Citation::new);
  }

  private static Arbitrary<LinkHint> linkHints() {
    return Combinators.combine(text(), text(), maybe(text()), Arbitraries.integers())
        .as(LinkHint::new);
  }
}
