package dev.pressline.wire.registry;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What a registry wants from those who ask, beside what stands in its address.
 *
 * @param authorization value of the header of that name, such as {@code Bearer …}; wins over user
 *     and password in the address
 * @param tls whom to trust and what to show; what the JVM trusts unless given
 */
public record RegistryAccess(Optional<String> authorization, Optional<SSLContext> tls) {
  /** Nothing. */
  public static final RegistryAccess OPEN = new RegistryAccess(Optional.empty(), Optional.empty());

  /** Without the password. */
  @Override
  public String toString() {
    return "RegistryAccess[authorization=%s, tls=%s]"
        .formatted(
            authorization.isPresent() ? "given" : "none", tls.isPresent() ? "given" : "the JVM's");
  }
}
