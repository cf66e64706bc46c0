import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** A cluster of one node in this process, until it is ended: its folder and its port are told. */
class OpenSearchNode {
  public static void main(String[] arguments) throws InterruptedException {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          settings.put("http.port", arguments[1]);
          settings.put("discovery.type", "single-node");
          settings.putList("discovery.seed_hosts", List.of());
        });
    runner.build(
        OpenSearchRunner.newConfigs().numOfNode(1).basePath(arguments[0]).useLogger());
    runner.ensureYellow();
    // Its own threads do not keep a process alive.
    new CountDownLatch(1).await();
  }
}
