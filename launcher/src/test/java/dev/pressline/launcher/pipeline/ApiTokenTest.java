package dev.pressline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.digest.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTokenTest {
  @TempDir Path data;

  @Test
  void theTokenIsMadeOnceAndReadableForItsOwnerAlone() throws IOException {
    // When
    String hash = ApiToken.hash(data);

    // Then
    Path file = ApiToken.fileIn(data);
    String token = Files.readString(file).strip();
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(hash).isEqualTo(Digest.SHA_256.hexOf(token)).isEqualTo(ApiToken.hash(data));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aTokenOfTheOwnersChoiceIsKept() throws IOException {
    Files.writeString(ApiToken.fileIn(data), "mine\n");

    assertThat(ApiToken.hash(data)).isEqualTo(Digest.SHA_256.hexOf("mine"));
  }

  @Test
  void anEmptyFileLetsNobodyIn() throws IOException {
    Files.writeString(ApiToken.fileIn(data), "\n");

    assertThatThrownBy(() -> ApiToken.hash(data))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("delete it");
  }
}
