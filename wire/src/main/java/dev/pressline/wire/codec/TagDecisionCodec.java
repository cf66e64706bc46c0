package dev.pressline.wire.codec;

import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagRuling;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class TagDecisionCodec implements Codec<TagDecision, dev.pressline.contracts.TagDecision> {
  @Override
  public dev.pressline.contracts.TagDecision encode(TagDecision decision) {
    var contract =
        dev.pressline.contracts.TagDecision.newBuilder()
            .setSite(decision.site())
            .setTag(decision.tag());
    return switch (decision.ruling()) {
      case TagRuling.Kept() -> contract.setRuling(dev.pressline.contracts.TagRuling.KEEP).build();
      case TagRuling.Blocked() ->
          contract.setRuling(dev.pressline.contracts.TagRuling.BLOCK).build();
      case TagRuling.Becomes(String label) ->
          contract.setRuling(dev.pressline.contracts.TagRuling.BECOMES).setLabel(label).build();
    };
  }

  @Override
  public TagDecision decode(dev.pressline.contracts.TagDecision contract) {
    return new TagDecision(contract.getSite(), contract.getTag(), ruling(contract));
  }

  private static TagRuling ruling(dev.pressline.contracts.TagDecision contract) {
    return switch (contract.getRuling()) {
      case KEEP -> new TagRuling.Kept();
      case BLOCK -> new TagRuling.Blocked();
      case BECOMES ->
          new TagRuling.Becomes(
              Optional.ofNullable(contract.getLabel())
                  .orElseThrow(
                      () -> new IllegalArgumentException("what a tag becomes has a label")));
    };
  }
}
