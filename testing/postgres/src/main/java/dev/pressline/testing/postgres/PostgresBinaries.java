package dev.pressline.testing.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL from the class path, unpacked once on a machine. */
final class PostgresBinaries {
  private static final List<String> ARCHIVES =
      List.of(
          "/postgres-linux-x86_64.txz",
          "/postgres-linux-arm_64.txz",
          "/postgres-darwin-arm_64.txz",
          "/postgres-darwin-x86_64.txz");

  private PostgresBinaries() {}

  /** The folder with {@code bin}, which every user of the machine may enter. */
  static Path unpacked() {
    String archive =
        ARCHIVES.stream()
            .filter(name -> PostgresBinaries.class.getResource(name) != null)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no PostgreSQL on the class path"));
    try {
      Path folder =
          Path.of(System.getProperty("java.io.tmpdir"))
              .resolve("pressline-postgres-" + user() + "-" + hash(archive));
      if (!Files.exists(folder)) {
        Path fresh = Files.createTempDirectory(folder.getParent(), "pressline-postgres-");
        unpack(archive, fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        moveIntoPlace(fresh, folder);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be unpacked", e);
    }
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  private static void moveIntoPlace(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
      // Another process was faster, with the same files.
      Folders.delete(fresh);
    }
  }

  private static InputStream open(String archive) {
    return Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream(archive), archive);
  }

  private static String hash(String archive) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void unpack(String archive, Path folder) throws IOException {
    try (InputStream bytes = new BufferedInputStream(open(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("an entry outside of its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          write(entry, tar, target);
        }
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
