package dev.pressline.store.site.link;

/**
 * An address with the characters that have no place in one written as bytes, which leads where it
 * led before (https://url.spec.whatwg.org/#url-code-points).
 */
public final class SoundAddress {
  private static final String NO_PLACE = " \"<>^`{|}\\[]";

  private SoundAddress() {}

  /** The address; what follows a number sign is for scripts too, which read it as it is written. */
  public static String of(String address) {
    int fragment = address.indexOf('#');
    int end = fragment < 0 ? address.length() : fragment;
    // A host may be an IPv6 address in brackets.
    int start = afterHost(address);
    if (start >= end) {
      return address;
    }
    StringBuilder sound = new StringBuilder(address.length()).append(address, 0, start);
    for (int i = start; i < end; i++) {
      char c = address.charAt(i);
      if (NO_PLACE.indexOf(c) < 0) {
        sound.append(c);
      } else {
        sound.append("%%%02X".formatted((int) c));
      }
    }
    return sound.append(address, end, address.length()).toString();
  }

  private static int afterHost(String address) {
    int host = address.indexOf("//");
    if (host < 0 || address.substring(0, host).contains("/")) {
      return 0;
    }
    int path = address.indexOf('/', host + 2);
    return path < 0 ? address.length() : path;
  }
}
