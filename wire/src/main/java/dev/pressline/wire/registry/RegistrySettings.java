package dev.pressline.wire.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How to reach a registry.
 *
 * @param urls base addresses of the Confluent REST API, such as {@code
 *     http://localhost:8081/apis/ccompat/v7}; asked in this order until one answers. User and
 *     password in an address are sent as HTTP basic authentication
 * @param autoRegister whether unknown schemas are registered; otherwise an operator does that
 * @param timeout for one address, to connect and again to answer
 * @param access what they want beside
 */
public record RegistrySettings(
    List<URI> urls, boolean autoRegister, Duration timeout, RegistryAccess access) {
  /**
   * Long enough for a registry that has just started, short enough for a second one to be asked.
   */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

  public RegistrySettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("a registry has an address");
    }
    for (URI url : urls) {
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (!http || url.getHost() == null) {
        throw new IllegalArgumentException(
            "a registry's address is an HTTP address with a host name of letters, digits and"
                + " hyphens: "
                + RegistryClient.shown(url));
      }
    }
  }

  /** Registries that want nothing but what stands in their addresses. */
  public RegistrySettings(List<URI> urls, boolean autoRegister, Duration timeout) {
    this(urls, autoRegister, timeout, RegistryAccess.OPEN);
  }

  /** The same, with what they want beside. */
  public RegistrySettings with(RegistryAccess wanted) {
    return new RegistrySettings(urls, autoRegister, timeout, wanted);
  }

  /** The registry at the given addresses, separated by commas. */
  public static RegistrySettings of(String urls, boolean autoRegister) {
    List<URI> list =
        Arrays.stream(urls.split(",", -1))
            .map(String::strip)
            .filter(url -> !url.isEmpty())
            .map(URI::create)
            .toList();
    return new RegistrySettings(list, autoRegister, DEFAULT_TIMEOUT);
  }

  /** Without user and password. */
  @Override
  public String toString() {
    return "RegistrySettings[urls=%s, autoRegister=%s, timeout=%s, access=%s]"
        .formatted(
            urls.stream().map(RegistryClient::shown).toList(), autoRegister, timeout, access);
  }
}
