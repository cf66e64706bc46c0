package dev.pressline.embedded;

/** An answer other than 200, with the error code of the Confluent Schema Registry REST API. */
final class RegistryRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int errorCode;

  private RegistryRefusal(int status, int errorCode, String message) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
  }

  static RegistryRefusal noSuchPath(String path) {
    return new RegistryRefusal(404, 404, "HTTP 404 Not Found: " + path);
  }

  static RegistryRefusal noSuchSubject(String subject) {
    return new RegistryRefusal(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryRefusal noSuchVersion(String version) {
    return new RegistryRefusal(404, 40402, "Version " + version + " not found.");
  }

  static RegistryRefusal noSuchSchema() {
    return new RegistryRefusal(404, 40403, "Schema not found");
  }

  static RegistryRefusal noLevelOf(String subject) {
    return new RegistryRefusal(
        404,
        40408,
        "Subject '" + subject + "' does not have subject-level compatibility configured");
  }

  static RegistryRefusal methodNotAllowed(String method) {
    return new RegistryRefusal(405, 405, "HTTP 405 Method Not Allowed: " + method);
  }

  static RegistryRefusal incompatible(String message) {
    return new RegistryRefusal(409, 409, message);
  }

  static RegistryRefusal invalidSchema(String reason) {
    return new RegistryRefusal(422, 42201, "Invalid schema: " + reason);
  }

  static RegistryRefusal invalidVersion(String version) {
    return new RegistryRefusal(
        422,
        42202,
        "The specified version '"
            + version
            + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
            + " \"latest\"");
  }

  static RegistryRefusal invalidLevel(String level) {
    return new RegistryRefusal(
        422,
        42203,
        "Invalid compatibility level '"
            + level
            + "'. Valid values are none, backward, forward, full, backward_transitive,"
            + " forward_transitive, and full_transitive");
  }

  static RegistryRefusal unreadableRequest() {
    return new RegistryRefusal(422, 422, "The request body is not the JSON this call wants");
  }

  int status() {
    return status;
  }

  int errorCode() {
    return errorCode;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
