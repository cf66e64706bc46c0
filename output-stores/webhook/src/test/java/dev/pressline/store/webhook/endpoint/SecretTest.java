package dev.pressline.store.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {
  private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** The vector that every library of Standard Webhooks is tested with. */
  @Test
  void aCallIsSignedAsTheReferenceImplementationDoes() {
    String signature =
        Secret.of(KEY).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void idTimeAndBodyAreAllSigned() {
    Secret secret = Secret.of(KEY);
    String signature = secret.sign("a", 1, "b");

    assertThat(secret.sign("x", 1, "b")).isNotEqualTo(signature);
    assertThat(secret.sign("a", 2, "b")).isNotEqualTo(signature);
    assertThat(secret.sign("a", 1, "x")).isNotEqualTo(signature);
  }

  @Test
  void aSecretIsNeverShown() {
    assertThat(Secret.of(KEY)).hasToString("whsec_…");
  }

  @Test
  void whatIsNoSecretIsRefusedWithoutBeingRepeated() {
    for (String wrong :
        new String[] {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_not!base64"}) {
      assertThatThrownBy(() -> Secret.of(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain(wrong)
          .doesNotContain("!");
    }
  }
}
