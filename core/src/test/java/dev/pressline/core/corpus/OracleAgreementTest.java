package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Titles, dates, tags and categories are what the peers of the real blogs read. */
@Tag("corpus")
class OracleAgreementTest {
  private static final double AGREEMENT = 0.995;

  @Test
  void frontMatterIsReadAsHexoReadsIt() {
    assertThatItAgrees("hexo-front-matter", OracleAgreement.withHexo());
  }

  @Test
  void frontMatterIsReadAsJekyllHugoAndZolaReadIt() {
    assertThatItAgrees("peers' YAML and TOML", OracleAgreement.withJekyllHugoAndZola());
  }

  private static void assertThatItAgrees(String peer, OracleAgreement agreement) {
    System.out.printf(
        "%s: fails on %d posts, we on %d of them%n",
        peer, agreement.peerFails(), agreement.bothFail());
    for (Tally field : agreement.tallies()) {
      field.print();
      field.differences().forEach(it -> System.out.println("  " + it.where() + ": " + it.what()));
      assertThat(field.share()).as(field.name()).isGreaterThanOrEqualTo(AGREEMENT);
      assertThat(field.differences())
          .allSatisfy(
              it ->
                  assertThat(OracleAgreement.reason(field.name(), it.where()))
                      .isNotEqualTo("no reason is known"));
    }
  }
}
