package dev.pressline.core.enrichment.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The decisions of all sites about their tags. */
public final class TagDecisions {
  /** Nobody has decided anything. */
  public static final TagDecisions NONE = of(List.of());

  private final Map<String, SiteTags> sites;

  private TagDecisions(Map<String, SiteTags> sites) {
    this.sites = sites;
  }

  /** The decisions; of those about one tag of one site the last counts. */
  public static TagDecisions of(Collection<TagDecision> decisions) {
    Map<String, List<TagDecision>> bySite = new HashMap<>();
    decisions.forEach(
        decision -> bySite.computeIfAbsent(decision.site(), _ -> new ArrayList<>()).add(decision));
    Map<String, SiteTags> sites = new HashMap<>();
    bySite.forEach((site, taken) -> sites.put(site, SiteTags.of(taken)));
    return new TagDecisions(sites);
  }

  /** Those about the tags of one site. */
  public SiteTags ofSite(String site) {
    return sites.getOrDefault(site, SiteTags.UNDECIDED);
  }
}
