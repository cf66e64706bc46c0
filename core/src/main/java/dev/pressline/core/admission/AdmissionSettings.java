package dev.pressline.core.admission;

import dev.pressline.core.site.SiteSettings;
import java.util.Map;

/**
 * What the operator decides about admission.
 *
 * @param sites by id; drafts for others are refused
 * @param maxSourceBytes larger sources are refused
 */
public record AdmissionSettings(Map<String, SiteSettings> sites, int maxSourceBytes) {
  /** Two mebibytes: no post of the blogs we know comes near. */
  public static final int DEFAULT_MAX_SOURCE_BYTES = 2 * 1024 * 1024;

  public AdmissionSettings {
    sites = Map.copyOf(sites);
    if (maxSourceBytes < 1) {
      throw new IllegalArgumentException("the limit of the source is positive: " + maxSourceBytes);
    }
  }

  /** Settings for one site with the default limit. */
  public static AdmissionSettings of(SiteSettings site) {
    return new AdmissionSettings(Map.of(site.id(), site), DEFAULT_MAX_SOURCE_BYTES);
  }
}
