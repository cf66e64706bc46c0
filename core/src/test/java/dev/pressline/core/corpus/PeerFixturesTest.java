package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts that peers test themselves with are read as those tests want it. */
class PeerFixturesTest {
  @Test
  void postsOfPeersTestsAreReadAsThoseTestsWantIt() {
    for (Tally posts : List.of(PeerFixtures.ofGrayMatter(), PeerFixtures.ofJekyll())) {
      posts.print();
      assertThat(posts.differences()).isEmpty();
    }
  }
}
