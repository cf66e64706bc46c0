package dev.pressline.memory;

import java.io.IOException;
import java.nio.file.Path;

/** Another process keeps a memory in the folder. */
public final class MemoryInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  MemoryInUseException(Path folder, IOException cause) {
    super("The folder " + folder + " is in use by another process.", cause);
  }
}
