package dev.pressline.store.object.bucket;

/** Told before each request; tests count requests and let the process end there. */
@FunctionalInterface
public interface RequestHook {
  /** Does nothing. */
  RequestHook NONE = (_, _) -> {};

  /** The request is about to be sent, for a key or, where names are read, for a prefix. */
  void before(Request request, String key);

  /** What is asked of the storage. */
  enum Request {
    /** An object is written. */
    PUT,
    /** An object is deleted. */
    DELETE,
    /** What is known of an object is read. */
    LOOK,
    /** Names of objects are read, a thousand at most. */
    LIST,
    /** The note of who writes the bucket is read. */
    READ_NOTE,
    /** The note of who writes the bucket, and up to where, is written. */
    WRITE_NOTE
  }
}
