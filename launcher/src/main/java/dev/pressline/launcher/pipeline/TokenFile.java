package dev.pressline.launcher.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that nobody can guess, in a file that its owner alone may read. */
public final class TokenFile {
  private static final int BYTES = 32;

  private TokenFile() {}

  /**
   * The secret in the file, which is made when there is none: letters, digits, hyphens and
   * underscores.
   *
   * @param of what it opens, for messages
   */
  public static String read(Path file, String of) {
    try {
      create(file);
      String token = Files.readString(file).strip();
      if (token.isEmpty()) {
        throw new CommandFailedException(
            "The file " + file + " holds no token; delete it, then a new one is made.");
      }
      return token;
    } catch (IOException e) {
      throw new CommandFailedException(
          "The token of " + of + " cannot be read from " + file + "; make it readable.", e);
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, forTheOwnerAlone(file));
    } catch (FileAlreadyExistsException kept) {
      return;
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.writeString(file, token + "\n", StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] forTheOwnerAlone(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
