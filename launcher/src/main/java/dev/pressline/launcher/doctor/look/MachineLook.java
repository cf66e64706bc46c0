package dev.pressline.launcher.doctor.look;

import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import dev.pressline.launcher.doctor.check.MachineCheck;
import dev.pressline.launcher.doctor.check.MachineCheck.Cache;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Looks at the JVM of this process. */
public final class MachineLook {
  private static final String CACHE_FLAG = "-XX:AOTCache=";

  private MachineLook() {}

  /**
   * What it has.
   *
   * @param wantsModel whether a service here would need the embedding model
   */
  public static MachineCheck.Facts facts(boolean wantsModel) {
    return new MachineCheck.Facts(
        Runtime.version().feature(),
        Runtime.version() + ", " + System.getProperty("java.vendor", "unknown"),
        cache(),
        // Found, not made: a model takes hundreds of megabytes.
        ServiceLoader.load(EmbeddingModels.class).stream().findAny().isPresent(),
        wantsModel);
  }

  private static Cache cache() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith(CACHE_FLAG))
        .map(flag -> Path.of(flag.substring(CACHE_FLAG.length())))
        .map(file -> Files.exists(file) ? Cache.THERE : Cache.LOST)
        .findFirst()
        .orElse(Cache.NONE);
  }
}
