package dev.pressline.quality.site;

import dev.pressline.memory.vocabulary.TagModel;
import java.util.List;

/**
 * What the features count in a pass.
 *
 * @param first where meaning is not known
 * @param second where it is
 */
record TagWeights(TagModel first, TagModel second) {
  double probability(List<Double> features) {
    boolean meaning = features.size() > first.weights().size();
    return (meaning ? second : first).probability(features);
  }
}
