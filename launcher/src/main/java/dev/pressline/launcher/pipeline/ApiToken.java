package dev.pressline.launcher.pipeline;

import dev.pressline.core.digest.Digest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The bearer token of an embedded pipeline's HTTP API: a file that its owner alone may read. */
public final class ApiToken {
  private static final String FILE = "api-token";
  private static final int BYTES = 32;

  private ApiToken() {}

  /** Where the token of the pipeline on the data folder lies. */
  public static Path fileIn(Path data) {
    return data.resolve(FILE);
  }

  /** SHA-256 of the token in hexadecimal; makes the token when there is none. */
  static String hash(Path data) {
    Path file = fileIn(data);
    try {
      create(file);
      String token = Files.readString(file).strip();
      if (token.isEmpty()) {
        throw new CommandFailedException(
            "The file " + file + " holds no token; delete it, then a new one is made.");
      }
      return Digest.SHA_256.hexOf(token);
    } catch (IOException e) {
      throw new CommandFailedException(
          "The token of the HTTP API cannot be read from " + file + "; make it readable.", e);
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
