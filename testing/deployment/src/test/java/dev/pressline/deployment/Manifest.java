package dev.pressline.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One object that Kubernetes is told to keep.
 *
 * @param content the whole document
 */
record Manifest(Place content) {
  private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");

  /** The manifests in a file. */
  static List<Manifest> in(String yaml) {
    return Place.documents(yaml).stream().map(Manifest::new).toList();
  }

  String kind() {
    return content.text("kind");
  }

  String apiVersion() {
    return content.text("apiVersion");
  }

  String name() {
    return content.text("metadata", "name");
  }

  Place spec() {
    return content.at("spec");
  }

  /** Whether it makes pods. */
  boolean isWorkload() {
    return WORKLOADS.contains(kind());
  }

  /** Labels of the pods that it makes. */
  Map<String, String> podLabels() {
    return content.entries("spec", "template", "metadata", "labels");
  }

  /** What its pods are like. */
  Place pod() {
    return content.at("spec", "template", "spec");
  }

  /** All that run in its pods. */
  List<Place> containers() {
    return Stream.concat(pod().items("initContainers").stream(), pod().items("containers").stream())
        .toList();
  }

  /** A sentence about it. */
  String says(String fault) {
    return this + ": " + fault;
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
