package dev.pressline.wire.codec;

import dev.pressline.contracts.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class EnrichedEventCodec implements Codec<EnrichedEvent, EnrichedPost> {
  private final PostEventCodec posts = new PostEventCodec();
  private final EnrichmentCodec enrichments = new EnrichmentCodec();

  @Override
  public EnrichedPost encode(EnrichedEvent event) {
    return switch (event) {
      case EnrichedEvent.EnrichedPost(var post, var enrichment, var anew) ->
          new EnrichedPost(
              posts.encode(post),
              enrichments.encode(enrichment),
              anew.map(Revision::value).orElse(null));
      case EnrichedEvent.PassedWithdrawal(var withdrawal) ->
          new EnrichedPost(posts.encode(withdrawal), null, null);
    };
  }

  @Override
  public EnrichedEvent decode(EnrichedPost contract) {
    return switch (posts.decode(contract.getPost())) {
      case Post post -> {
        if (contract.getEnrichment() == null) {
          throw new IllegalArgumentException("a post that is not withdrawn has an enrichment");
        }
        yield new EnrichedEvent.EnrichedPost(
            post,
            enrichments.decode(contract.getEnrichment()),
            Optional.ofNullable(contract.getAnew()).map(Revision::new));
      }
      case PostWithdrawal withdrawal -> new EnrichedEvent.PassedWithdrawal(withdrawal);
    };
  }
}
