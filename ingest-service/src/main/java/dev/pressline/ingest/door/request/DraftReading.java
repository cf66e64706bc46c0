package dev.pressline.ingest.door.request;

import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Makes drafts of what requests carry. All methods throw {@link ProblemException} when there is
 * none in it.
 *
 * @param maxSourceBytes larger sources are refused
 */
public record DraftReading(int maxSourceBytes) {
  private static final Wording WORDING = Wording.OF_DRAFTS;

  /** The draft of a body that is the source itself. */
  public Draft ofSource(
      Address address,
      SourceFormat format,
      byte[] body,
      Optional<String> charset,
      Parameters said) {
    return new Submission(
        address.postId(),
        address.site(),
        Optional.of(format),
        limited(TextBytes.ofBody(body, charset, format)),
        said.sourcePath(),
        Map.of(),
        said.publishAt(),
        said.expiresAt(),
        said.submitter());
  }

  /** The draft of a JSON body that was sent to the address of a post. */
  public Draft ofJson(Address address, byte[] body, Parameters said) {
    DraftJson json = JsonReading.read(body);
    refuseOther("postId", json.postId(), address.postId().value());
    return draft(address, json, said);
  }

  /**
   * The draft of a JSON text that names its post itself.
   *
   * @param sender told to people when the draft names no submitter
   */
  public Draft ofJson(byte[] text, String sender) {
    DraftJson json = JsonReading.read(text);
    String id =
        json.postId()
            .orElseThrow(
                () ->
                    WORDING.unreadable(
                        "There is no postId.", "Say of which post the draft is: blog/hello."));
    return draft(Address.of(id), json, Parameters.by(sender));
  }

  /** The wish to withdraw a post. */
  public static Draft withdrawal(
      Address address, Withdrawal withdrawal, Optional<String> submitter) {
    return new WithdrawalRequest(address.postId(), address.site(), withdrawal, submitter);
  }

  private Draft draft(Address address, DraftJson json, Parameters said) {
    refuseOther("site", json.site(), address.site());
    Optional<String> submitter = json.submitter().or(said::submitter);
    return switch (json.action().map(word -> word.toLowerCase(Locale.ROOT)).orElse("submit")) {
      case "submit" -> submission(address, json, said, submitter);
      case "withdraw" -> {
        refuseSource(json);
        yield withdrawal(address, withdrawalOf(json), submitter);
      }
      default ->
          throw WORDING.unreadable(
              "action is \"%s\".".formatted(json.action().orElse("")), "Write submit or withdraw.");
    };
  }

  private Submission submission(
      Address address, DraftJson json, Parameters said, Optional<String> submitter) {
    if (json.withdrawal().isPresent()) {
      throw WORDING.unreadable(
          "A draft that is submitted has no withdrawal.",
          "Leave withdrawal out, or say \"action\": \"withdraw\".");
    }
    Optional<SourceFormat> format = json.format().map(WORDING::format);
    return new Submission(
        address.postId(),
        address.site(),
        format,
        limited(source(json, format)),
        json.sourcePath().or(said::sourcePath),
        metadata(json.metadata().orElse(Map.of())),
        json.publishAt().map(time -> WORDING.instant("publishAt", time)).or(said::publishAt),
        json.expiresAt().map(time -> WORDING.instant("expiresAt", time)).or(said::expiresAt),
        submitter,
        json.assets().map(files -> files.stream().map(DraftReading::asset).toList()));
  }

  private static DraftAsset asset(DraftJson.AssetJson json) {
    String reference =
        json.reference()
            .filter(path -> !path.isBlank())
            .orElseThrow(
                () ->
                    WORDING.unreadable(
                        "An asset has no reference.",
                        "Write its path relative to the folder of the source: images/cat.png."));
    Sha256 sha256 =
        json.sha256()
            .map(hex -> hex.toLowerCase(Locale.ROOT))
            .flatMap(Sha256::read)
            .orElseThrow(
                () ->
                    WORDING.unreadable(
                        "The asset \"%s\" has no SHA-256.".formatted(reference),
                        "Write the 64 hexadecimal digits under which its bytes were put."));
    return new DraftAsset(
        reference, sha256.hex(), json.size().orElse(0L), json.mediaType().orElse(""));
  }

  private static SourceBytes source(DraftJson json, Optional<SourceFormat> format) {
    if (json.source().isPresent() == json.sourceBase64().isPresent()) {
      throw WORDING.unreadable(
          "There is %s.".formatted(json.source().isPresent() ? "a second source" : "no source"),
          "Give either source, as text, or sourceBase64, as bytes.");
    }
    if (json.source().isPresent()) {
      return TextBytes.ofText(json.source().get(), format);
    }
    try {
      return SourceBytes.of(Base64.getDecoder().decode(json.sourceBase64().orElse("")));
    } catch (IllegalArgumentException e) {
      throw WORDING.unreadable(
          "sourceBase64 is not Base64: " + e.getMessage(), "Encode the bytes of the source anew.");
    }
  }

  private static Withdrawal withdrawalOf(DraftJson json) {
    return WORDING.withdrawal(
        json.withdrawal().flatMap(DraftJson.WithdrawalJson::kind),
        json.withdrawal().flatMap(DraftJson.WithdrawalJson::target));
  }

  private static void refuseSource(DraftJson json) {
    if (json.source().isPresent() || json.sourceBase64().isPresent()) {
      throw WORDING.unreadable(
          "A withdrawal has no source.", "Leave the source out, or say \"action\": \"submit\".");
    }
  }

  private static void refuseOther(String field, Optional<String> said, String meant) {
    if (said.isPresent() && !said.get().equals(meant)) {
      throw WORDING.unreadable(
          "%s is \"%s\", but the draft is for \"%s\".".formatted(field, said.get(), meant),
          "Leave %s out, or write the same.".formatted(field));
    }
  }

  /** JSON is YAML, so what is no string can stay as it is. */
  private static Map<String, String> metadata(Map<String, JsonNode> fields) {
    Map<String, String> metadata = new TreeMap<>();
    fields.forEach(
        (name, value) ->
            metadata.put(name, value.isString() ? value.stringValue() : value.toString()));
    return metadata;
  }

  private SourceBytes limited(SourceBytes source) {
    if (source.length() > maxSourceBytes) {
      throw ProblemException.of(
          ProblemKind.BODY_TOO_LARGE,
          "The source has %d bytes; the limit is %d.".formatted(source.length(), maxSourceBytes));
    }
    return source;
  }
}
