package dev.pressline.wire;

import static dev.pressline.wire.DomainArbitraries.instants;
import static dev.pressline.wire.DomainArbitraries.maybe;
import static dev.pressline.wire.DomainArbitraries.positions;
import static dev.pressline.wire.DomainArbitraries.postIds;
import static dev.pressline.wire.DomainArbitraries.revisions;
import static dev.pressline.wire.DomainArbitraries.some;
import static dev.pressline.wire.DomainArbitraries.text;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.RebuildRequest;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Anything that the stages derive from posts. */
final class DerivedArbitraries {
  private DerivedArbitraries() {}

  static Arbitrary<Enrichment> enrichments() {
    var figures =
        Combinators.combine(
                text(),
                Arbitraries.integers(),
                text(),
                Arbitraries.integers(),
                Arbitraries.integers(),
                text())
            .as(Tuple::of);
    return Combinators.combine(
            figures, some(tags()), some(links()), some(entities()), some(related()), some(text()))
        .as(
            (f, tags, links, entities, related, degraded) ->
                new Enrichment(
                    f.get1(), f.get2(), f.get3(), f.get4(), f.get5(), f.get6(), tags, links,
                    entities, related, degraded));
  }

  static Arbitrary<EnrichedEvent> enrichedEvents() {
    return Arbitraries.oneOf(
        Combinators.combine(
                DomainArbitraries.posts(), enrichments(), maybe(meanings()), maybe(revisions()))
            .as(EnrichedEvent.EnrichedPost::new),
        DomainArbitraries.postWithdrawals().map(EnrichedEvent.PassedWithdrawal::new));
  }

  private static Arbitrary<Meaning> meanings() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(8).map(Meaning::of);
  }

  static Arbitrary<Publication> publications() {
    var address = Combinators.combine(text(), text(), some(text()), instants()).as(Tuple::of);
    var identity = Combinators.combine(postIds(), text(), revisions(), states()).as(Tuple::of);
    return Combinators.combine(
            identity, address, DomainArbitraries.contents(), maybe(text()), enrichments())
        .as(
            (i, a, content, linkedHtml, enrichment) ->
                new Publication(
                    i.get1(),
                    i.get2(),
                    i.get3(),
                    i.get4(),
                    a.get1(),
                    a.get2(),
                    a.get3(),
                    a.get4(),
                    content,
                    linkedHtml.orElse(content.body().html()),
                    enrichment));
  }

  static Arbitrary<Receipt> receipts() {
    return Combinators.combine(
            postIds(),
            text(),
            revisions(),
            Arbitraries.integers(),
            Arbitraries.of(true, false),
            maybe(text()),
            instants())
        .as(Receipt::new);
  }

  static Arbitrary<StoreCensus> censuses() {
    Arbitrary<StoreCensus.Version> versions =
        Combinators.combine(revisions(), Arbitraries.integers(), Arbitraries.of(true, false))
            .as(StoreCensus.Version::new);
    Arbitrary<StoreCensus.Difference> differences =
        Combinators.combine(postIds(), maybe(versions), maybe(versions), maybe(storeRefusals()))
            .as(StoreCensus.Difference::new);
    return Combinators.combine(
            text(),
            instants(),
            Arbitraries.maps(Arbitraries.integers().between(0, 99), Arbitraries.longs())
                .ofMaxSize(6),
            Arbitraries.longs(),
            Arbitraries.longs(),
            Arbitraries.longs(),
            Arbitraries.longs(),
            some(differences))
        .as(StoreCensus::new);
  }

  /** What stores refuse has no place in a source. */
  private static Arbitrary<Refusal> storeRefusals() {
    return Combinators.combine(text(), text(), maybe(text()))
        .as((code, message, hint) -> new Refusal(code, message, hint, SourcePosition.NOWHERE));
  }

  static Arbitrary<RebuildRequest> rebuildRequests() {
    return Combinators.combine(text(), instants()).as(RebuildRequest::new);
  }

  static Arbitrary<Rejection> rejections() {
    Arbitrary<Refusal> refusals =
        Combinators.combine(text(), text(), maybe(text()), positions()).as(Refusal::new);
    Arbitrary<Rejection.RecordPosition> causes =
        Combinators.combine(text(), Arbitraries.integers(), Arbitraries.longs())
            .as(Rejection.RecordPosition::new);
    return Combinators.combine(
            postIds(), text(), revisions(), text(), refusals, maybe(text()), causes)
        .as(Rejection::new);
  }

  static Arbitrary<Verdict> verdicts() {
    var identity =
        Combinators.combine(postIds(), text(), revisions(), Arbitraries.integers()).as(Tuple::of);
    return Combinators.combine(
            identity,
            Arbitraries.of(Outcome.class),
            text(),
            maybe(text()),
            maybe(instants()),
            maybe(text()),
            some(DomainArbitraries.warnings()))
        .as(
            (i, outcome, message, url, dueAt, path, warnings) ->
                new Verdict(
                    i.get1(), i.get2(), i.get3(), i.get4(), outcome, message, url, dueAt, path,
                    warnings));
  }

  private static Arbitrary<Publication.State> states() {
    return Arbitraries.oneOf(
        maybe(instants()).map(Publication.State.Live::new),
        DomainArbitraries.withdrawals().map(Publication.State.Withdrawn::new));
  }

  private static Arbitrary<TextRange> ranges() {
    return Combinators.combine(
            Arbitraries.integers(), Arbitraries.integers(), text(), text(), text())
        .as(TextRange::new);
  }

  private static Arbitrary<EnrichedTag> tags() {
    return Combinators.combine(
            text(), text(), Arbitraries.of(Origin.class), Arbitraries.doubles(), some(ranges()))
        .as(EnrichedTag::new);
  }

  private static Arbitrary<EnrichedLink> links() {
    return Combinators.combine(
            ranges(), text(), maybe(text()), Arbitraries.of(Origin.class), Arbitraries.doubles())
        .as(EnrichedLink::new);
  }

  private static Arbitrary<EntityMention> entities() {
    return Combinators.combine(
            text(), text(), Arbitraries.of(EntityType.class), maybe(text()), some(ranges()))
        .as(EntityMention::new);
  }

  private static Arbitrary<RelatedPost> related() {
    return Combinators.combine(postIds(), text(), text(), Arbitraries.doubles())
        .as(RelatedPost::new);
  }
}
