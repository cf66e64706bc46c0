package dev.pressline.store.site.mirror;

import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.LogPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows nothing. */
final class NoMirror implements Mirror {
  @Override
  public Optional<Refusal> refusalOf(String site, String file, long bytes) {
    return Optional.empty();
  }

  @Override
  public String rules() {
    return "";
  }

  @Override
  public boolean wantsEverything(LogPosition at) {
    return false;
  }

  @Override
  public Map<MirroredFile, Refusal> show(List<List<MirroredFile>> turns, List<MirroredFile> gone) {
    return Map.of();
  }

  @Override
  public Map<MirroredFile, Refusal> showEverything(List<List<MirroredFile>> turns) {
    return Map.of();
  }
}
