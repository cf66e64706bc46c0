package dev.pressline.stage.internal;

import dev.pressline.stage.telemetry.InHand;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** What was read of partitions that others have now is no longer in hand here. */
final class PartitionsInHand implements ConsumerRebalanceListener {
  private final InHand inHand;

  PartitionsInHand(InHand inHand) {
    this.inHand = inHand;
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    inHand.letGo(partitions);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // They are in hand once records of theirs are read.
  }
}
