package dev.pressline.launcher.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.launcher.drafts.DraftFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetUploadTest {
  private static final byte[] BYTES = "GIF89a picture".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SOURCE = "![Sea](sea.gif)".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final List<String> complaints = new ArrayList<>();
  private Path blog;

  @BeforeEach
  void aDraftWithAPicture() throws IOException {
    blog = Files.createDirectory(folder.resolve("blog"));
    Files.write(blog.resolve("trip.md"), SOURCE);
    Files.write(blog.resolve("sea.gif"), BYTES);
  }

  @Test
  void aMentionedFileIsInTheStoreAndDescribed() throws IOException {
    FolderAssetStore store = new FolderAssetStore(folder.resolve("assets"));

    Optional<List<DraftAsset>> assets = upload(AssetDestination.in(store)).of("trip.md", SOURCE);

    assertThat(assets)
        .contains(
            List.of(new DraftAsset("sea.gif", Sha256.of(BYTES).hex(), BYTES.length, "image/gif")));
    assertThat(store.size(Sha256.of(BYTES))).hasValue(BYTES.length);
    assertThat(complaints).isEmpty();
  }

  @Test
  void withoutADestinationTheDraftSaysNothingOfFiles() throws IOException {
    AssetUpload upload =
        new AssetUpload(
            new FolderAssets(DraftFolder.scan(blog, "blog").otherFiles()),
            Optional.empty(),
            complaints::add);

    assertThat(upload.of("trip.md", SOURCE)).isEmpty();
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path secret = Files.write(folder.resolve("secret.gif"), BYTES);
    Files.delete(blog.resolve("sea.gif"));
    Files.createSymbolicLink(blog.resolve("sea.gif"), secret);
    Files.write(blog.resolve("real.gif"), BYTES);
    Files.createSymbolicLink(blog.resolve("inner.gif"), blog.resolve("real.gif"));

    assertThat(DraftFolder.scan(blog, "blog").otherFiles())
        .extracting(AssetFile::reference)
        .containsExactlyInAnyOrder("real.gif", "inner.gif");
  }

  @Test
  void aRemotePipelineIsAskedFirstAndGetsTheBytesOnce() throws IOException {
    List<String> requests = Collections.synchronizedList(new ArrayList<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization"));
          boolean head = exchange.getRequestMethod().equals("HEAD");
          requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(head ? 404 : 201, -1);
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      AssetUpload upload = upload(new HttpDestination(address, "secret"));

      upload.of("trip.md", SOURCE);
      upload.of("trip.md", SOURCE);
    } finally {
      server.stop(0);
    }

    String path = " /api/v1/assets/" + Sha256.of(BYTES) + " Bearer secret";
    assertThat(requests)
        .containsExactly(
            "HEAD" + path, "", "PUT" + path, new String(BYTES, StandardCharsets.UTF_8));
  }

  private AssetUpload upload(AssetDestination destination) throws IOException {
    return new AssetUpload(
        new FolderAssets(DraftFolder.scan(blog, "blog").otherFiles()),
        Optional.of(destination),
        complaints::add);
  }
}
