package dev.pressline.ingest.door.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressline.core.post.PostId;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @Test
  void theSiteStandsBeforeTheFirstSlash() {
    assertThat(Address.of("blog/2024/hello"))
        .isEqualTo(new Address(new PostId("blog/2024/hello"), "blog"));
  }

  @Test
  void anIdIsComposedLikeThoseOfFiles() {
    assertThat(Address.of("blog/cafe\u0301").postId()).isEqualTo(new PostId("blog/caf\u00E9"));
  }

  @Test
  void anIdMayBeInAnyScript() {
    assertThat(Address.of("blog/你好, world 🎉").postId().value()).isEqualTo("blog/你好, world 🎉");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "blog",
        "blog/",
        "/hello",
        "blog//hello",
        "blog/../other/post",
        "blog/./a",
        "../a",
        "blog/a\u0000b",
        "blog/a\nb",
        "blog/\uD83C",
        " /hello",
        "blog / hello"
      })
  void whatIsNoAddressOfAPostIsRefused(String id) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Address.of(id))
        .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.ID_UNUSABLE));
  }

  @Test
  void anEndlessIdIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Address.of("blog/" + "a".repeat(496)))
        .withMessageContaining("501 characters");
  }
}
