package dev.pressline.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrySettingsTest {
  @Test
  void addressesAreSeparatedByCommas() {
    assertThat(RegistrySettings.of("http://a:1/x, https://b/", false))
        .isEqualTo(
            new RegistrySettings(
                List.of(URI.create("http://a:1/x"), URI.create("https://b/")),
                false,
                RegistrySettings.DEFAULT_TIMEOUT));
  }

  @Test
  void aRegistryHasAnAddress() {
    assertThatThrownBy(() -> RegistrySettings.of(" , ", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a registry has an address");
  }

  @Test
  void anAddressIsAnHttpAddress() {
    assertThatThrownBy(() -> RegistrySettings.of("localhost:8081", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("localhost:8081");
    assertThatThrownBy(() -> RegistrySettings.of("http://me:secret@schema_registry:8081", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://schema_registry:8081");
  }

  @Test
  void passwordsAreNotPrinted() {
    assertThat(RegistrySettings.of("http://me:secret@localhost:8081", true).toString())
        .doesNotContain("secret")
        .contains("localhost:8081");
  }
}
