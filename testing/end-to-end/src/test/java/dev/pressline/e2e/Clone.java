package dev.pressline.e2e;

import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that looks like a fresh clone of the project to whoever types commands there. */
public final class Clone {
  private Clone() {}

  /** Makes the folder look like a clone: the command and the samples under their names. */
  public static Path in(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("pressline"), ProjectFolder.ROOT.resolve("pressline"));
    Files.createSymbolicLink(folder.resolve("samples"), ProjectFolder.ROOT.resolve("samples"));
    return folder;
  }
}
