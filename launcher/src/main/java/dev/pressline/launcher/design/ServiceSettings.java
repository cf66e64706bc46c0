package dev.pressline.launcher.design;

import dev.pressline.publish.PublishProperties;
import dev.pressline.stage.StageSettings;
import dev.pressline.stage.topics.TopicPlan;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * What services are told that run with this process's environment variables: a command that is to
 * know an installation's own choices is given the same ones.
 *
 * @param topics how topics are laid out
 * @param session silence after which a group gives a member up
 * @param longestTransaction time that the broker has to grant a transaction
 * @param hasSecondPass whether posts are enriched once more, by meaning
 */
public record ServiceSettings(
    TopicPlan topics, Duration session, Duration longestTransaction, boolean hasSecondPass) {
  /**
   * Those of this process.
   *
   * @throws org.springframework.boot.context.properties.bind.BindException when a variable has a
   *     value that services would not understand either
   */
  public static ServiceSettings ofThisProcess() {
    Binder binder = Binder.get(new StandardEnvironment());
    StageSettings stage = binder.bindOrCreate("pressline.stage", StageSettings.class);
    Duration gate =
        binder.bindOrCreate("pressline.gate", PublishProperties.Gate.class).transactionTimeout();
    return new ServiceSettings(
        binder.bindOrCreate("pressline.topics", TopicPlan.class),
        stage.sessionTimeout(),
        stage.transactionTimeout().compareTo(gate) > 0 ? stage.transactionTimeout() : gate,
        binder.bind("pressline.enrich.second-pass.enabled", Boolean.class).orElse(false));
  }
}
