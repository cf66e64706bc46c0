package dev.pressline.publish.gate.codec;

import dev.pressline.core.gate.Claim.Intent;
import dev.pressline.publish.gate.records.ClaimKind;
import dev.pressline.publish.gate.records.IntentRecord;
import java.util.List;

final class IntentCodec {
  private IntentCodec() {}

  static IntentRecord encode(Intent intent) {
    return switch (intent) {
      case Intent.Reserve(String path) -> new IntentRecord(ClaimKind.RESERVE, List.of(path), null);
      case Intent.Divert(var paths, String target) ->
          new IntentRecord(ClaimKind.DIVERT, paths, target);
      case Intent.Settle(var paths) -> new IntentRecord(ClaimKind.SETTLE, paths, null);
    };
  }

  static Intent decode(IntentRecord intent) {
    return switch (intent.getKind()) {
      case RESERVE -> new Intent.Reserve(intent.getPaths().getFirst());
      case DIVERT -> {
        if (intent.getTarget() == null) {
          throw new IllegalArgumentException("a diversion names its target");
        }
        yield new Intent.Divert(intent.getPaths(), intent.getTarget());
      }
      case SETTLE -> new Intent.Settle(intent.getPaths());
    };
  }
}
