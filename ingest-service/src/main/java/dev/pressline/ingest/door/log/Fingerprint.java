package dev.pressline.ingest.door.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;

/** SHA-256 over every field of a draft: equal drafts have equal ones, others do not. */
public final class Fingerprint {
  private final MessageDigest digest = Digest.SHA_256.start();

  private Fingerprint() {}

  /** The fingerprint in hexadecimal digits. */
  public static String of(Draft draft) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(draft.postId());
    fingerprint.add(draft.site());
    fingerprint.add(draft.submitter());
    switch (draft) {
      case Submission submission -> {
        fingerprint.add("submit");
        fingerprint.add(submission.format());
        fingerprint.add(submission.sourcePath());
        fingerprint.add(submission.publishAt());
        fingerprint.add(submission.expiresAt());
        fingerprint.add(submission.metadata().size());
        new TreeMap<>(submission.metadata())
            .forEach(
                (name, value) -> {
                  fingerprint.add(name);
                  fingerprint.add(value);
                });
        fingerprint.addBytes(submission.source().toByteArray());
      }
      case WithdrawalRequest request -> {
        fingerprint.add("withdraw");
        fingerprint.add(request.withdrawal());
      }
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(Object field) {
    addBytes(field.toString().getBytes(UTF_8));
  }

  /** The length comes first, so that no two lists of fields read the same. */
  private void addBytes(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
