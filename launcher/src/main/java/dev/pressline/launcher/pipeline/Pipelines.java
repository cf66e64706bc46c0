package dev.pressline.launcher.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the pipeline a command talks to. */
public final class Pipelines {
  private Pipelines() {}

  /** A pipeline that runs elsewhere; closing it only ends the conversation. */
  public static Pipeline at(Endpoint endpoint) {
    PipelineConnection connection = new PipelineConnection(endpoint);
    return new Pipeline() {
      @Override
      public PipelineConnection connection() {
        return connection;
      }

      @Override
      public boolean isEmbedded() {
        return false;
      }

      @Override
      public void close() {
        // The pipeline belongs to the process that runs it.
      }
    };
  }

  /**
   * The pipeline on the data folder: the one that another process runs there, else one started in
   * this process.
   *
   * @throws CommandFailedException when the folder is taken by a process that does not say how to
   *     reach it
   */
  public static Pipeline on(EmbeddedSettings settings) {
    Optional<DataFolder> folder = DataFolder.tryOpen(settings.data());
    if (folder.isPresent()) {
      return EmbeddedPipeline.start(folder.get(), settings);
    }
    return at(
        DataFolder.endpointOf(settings.data()).orElseThrow(() -> stillStarting(settings.data())));
  }

  /**
   * Where the pipeline is that a process runs on the data folder; nothing is started, made or
   * changed.
   *
   * @throws CommandFailedException when there is none, or it does not say how to reach it
   */
  public static Endpoint running(Path data) {
    if (!DataFolder.isTaken(data)) {
      throw new CommandFailedException(
          "Nothing runs on the data folder "
              + data
              + ": start it with pressline up, or name a pipeline with --bootstrap.");
    }
    return DataFolder.endpointOf(data).orElseThrow(() -> stillStarting(data));
  }

  /**
   * Whether the process was told to stop while a pipeline ran in it, so that failures mean nothing
   * any more.
   */
  public static boolean isStopping() {
    return EmbeddedPipeline.isStoppedBySignal();
  }

  private static CommandFailedException stillStarting(Path data) {
    return new CommandFailedException(
        "Another pressline is starting or stopping on the data folder "
            + data
            + "; wait a moment and try again, or name another folder with --data.");
  }
}
