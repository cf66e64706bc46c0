package dev.pressline.embedded;

import java.nio.file.Path;

/** Another process, or another server in this one, already works on the data folder. */
public final class DataFolderInUseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  DataFolderInUseException(Path folder) {
    super(
        "The data folder "
            + folder
            + " is in use by another running instance. Stop that instance, or choose another data"
            + " folder.");
  }
}
