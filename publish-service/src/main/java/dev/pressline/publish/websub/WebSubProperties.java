package dev.pressline.publish.websub;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about telling hubs. Which site has one is said with the site.
 *
 * @param gather wait after the first change of a feed; changes that follow meanwhile are told with
 *     it
 * @param retries waits before a hub that did not take a ping is told again; then it is left until
 *     the feed changes again
 */
@ConfigurationProperties("pressline.websub")
public record WebSubProperties(
    @DefaultValue("5s") Duration gather,
    @DefaultValue({"10s", "1m", "5m", "30m", "2h"}) List<Duration> retries) {}
