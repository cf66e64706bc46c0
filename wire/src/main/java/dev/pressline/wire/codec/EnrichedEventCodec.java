package dev.pressline.wire.codec;

import dev.pressline.contracts.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.wire.Codec;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class EnrichedEventCodec implements Codec<EnrichedEvent, EnrichedPost> {
  private final PostEventCodec posts = new PostEventCodec();
  private final EnrichmentCodec enrichments = new EnrichmentCodec();

  @Override
  public EnrichedPost encode(EnrichedEvent event) {
    return switch (event) {
      case EnrichedEvent.EnrichedPost(var post, var enrichment, var meaning, var anew) ->
          new EnrichedPost(
              posts.encode(post),
              enrichments.encode(enrichment),
              anew.map(Revision::value).orElse(null),
              encode(meaning));
      case EnrichedEvent.PassedWithdrawal(var withdrawal) ->
          new EnrichedPost(posts.encode(withdrawal), null, null, null);
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
            Optional.ofNullable(contract.getMeaning()).map(EnrichedEventCodec::decode),
            Optional.ofNullable(contract.getAnew()).map(Revision::new));
      }
      case PostWithdrawal withdrawal -> new EnrichedEvent.PassedWithdrawal(withdrawal);
    };
  }

  private static @Nullable ByteBuffer encode(Optional<Meaning> meaning) {
    return meaning.map(Meaning::bytes).map(ByteBuffer::wrap).orElse(null);
  }

  private static Meaning decode(ByteBuffer meaning) {
    byte[] bytes = new byte[meaning.remaining()];
    meaning.duplicate().get(bytes);
    return Meaning.of(bytes);
  }
}
