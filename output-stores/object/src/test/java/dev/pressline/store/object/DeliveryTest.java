package dev.pressline.store.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Delivery DELIVERY =
      new Delivery(Delivery.ASKED_FOR, Delivery.FOR_EVER, true);

  @Test
  void onlyWhatNeverChangesUnderItsAddressIsKeptForEver() {
    assertThat(DELIVERY.cacheControl("assets/0a1b/sea.png")).isEqualTo(Delivery.FOR_EVER);
    assertThat(DELIVERY.cacheControl("theme/style.css")).isEqualTo(Delivery.ASKED_FOR);
    assertThat(DELIVERY.cacheControl("a/assets/index.html")).isEqualTo(Delivery.ASKED_FOR);
  }

  @Test
  void aPageThatLeadsElsewhereIsARedirectWhereTheStorageTakesIt() {
    assertThat(DELIVERY.redirect(Optional.of("https://a.example/b/")))
        .contains("https://a.example/b/");
    assertThat(DELIVERY.redirect(Optional.of("mailto:ada@a.example"))).isEmpty();
    assertThat(DELIVERY.redirect(Optional.of("https://a.example/\r\nSet-Cookie: a"))).isEmpty();
    assertThat(DELIVERY.redirect(Optional.of("https://a.example/" + "b".repeat(3000)))).isEmpty();
    assertThat(new Delivery("", "", false).redirect(Optional.of("https://a.example/"))).isEmpty();
  }

  @Test
  void whatIsToldOfAFileIsPartOfItsVersion() {
    String page = DELIVERY.digest("a/index.html", Optional.empty());

    assertThat(DELIVERY.digest("a/index.html", Optional.of("https://a.example/")))
        .isNotEqualTo(page);
    assertThat(new Delivery("no-store", "", true).digest("a/index.html", Optional.empty()))
        .isNotEqualTo(page);
    assertThat(DELIVERY.digest("b/index.html", Optional.empty())).isEqualTo(page);
  }
}
