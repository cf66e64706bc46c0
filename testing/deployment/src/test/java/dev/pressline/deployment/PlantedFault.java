package dev.pressline.deployment;

import java.util.List;

/**
 * A mistake that somebody could make in a manifest.
 *
 * @param line that somebody changes
 * @param mistake what they make of it
 * @param found what is said of it
 */
record PlantedFault(String line, String mistake, String found) {
  static final List<PlantedFault> ALL =
      List.of(
          // Schemas
          new PlantedFault("revisionHistoryLimit: 3", "revisionHistoryLimits: 3", "is not defined"),
          new PlantedFault("value: \"8080\"", "value: 8080", "is understood as \"8080\""),
          new PlantedFault("failureThreshold: 90", "failureThreshold: many", "many"),
          new PlantedFault("memory: 1Gi", "memory: 1 Gi", "numeric part of quantity"),
          new PlantedFault(
              "ports:\n            - name: http\n              containerPort: 8080\n          env",
              "env",
              "has no port"),
          new PlantedFault("  serviceName: enrich-service\n", "", "no Service"),
          new PlantedFault("containerPort: 8080", "hostPort: 8080", "containerPort"),
          // Pods
          new PlantedFault(
              "automountServiceAccountToken: false", "hostNetwork: false", "automount"),
          new PlantedFault("enableServiceLinks: false", "hostIPC: false", "enableServiceLinks"),
          new PlantedFault("runAsNonRoot: true", "runAsNonRoot: false", "runAsNonRoot"),
          new PlantedFault("runAsUser: 10001", "runAsUser: 1000", "runAsUser"),
          new PlantedFault("type: RuntimeDefault", "type: Unconfined", "seccompProfile"),
          new PlantedFault("topologySpreadConstraints:", "tolerations:", "one node"),
          new PlantedFault(
              "allowPrivilegeEscalation: false", "privileged: false", "allowPrivilegeEscalation"),
          new PlantedFault("readOnlyRootFilesystem: true", "privileged: false", "readOnlyRoot"),
          new PlantedFault("drop: [ALL]", "drop: [NET_RAW]", "capabilities.drop"),
          new PlantedFault("limits:", "bounds:", "no limits"),
          new PlantedFault("cpu: 500m\n              memory: 768Mi", "cpu: 500m", "no requests"),
          new PlantedFault(
              "cpu: 500m\n              memory: 768Mi",
              "cpu: 500m\n              memory: 256Mi",
              "request as much"),
          new PlantedFault("startupProbe:", "livenessProbes:", "no startupProbe"),
          new PlantedFault("mountPath: /tmp", "mountPath: /var/tmp", "no /tmp"),
          new PlantedFault(
              "terminationGracePeriodSeconds: 45", "terminationGracePeriodSeconds: 30", "killed"),
          // References
          new PlantedFault(
              "configMapRef:\n                name: pressline",
              "configMapRef:\n                name: settings",
              "no ConfigMap settings"),
          new PlantedFault("key: PRESSLINE_SITES_BLOG_BASE_URL", "key: URL", "there is no URL"),
          new PlantedFault("claimName: pressline-assets", "claimName: assets", "Claim assets"),
          new PlantedFault(
              "secretName: pressline-kafka-ca\n            optional: true",
              "secretName: kafka-ca",
              "no Secret kafka-ca"),
          new PlantedFault(
              "        - name: stores\n          p",
              "        - name: store\n          p",
              "and offers"),
          new PlantedFault(
              "value: /var/lib/pressline/stores/site", "value: /var/lib/site", "cannot be written"),
          new PlantedFault("- name: PRESSLINE_ENRICH_STATE", "- name: SERVER_PORT", "there twice"),
          new PlantedFault(
              "serviceName: publish-service", "serviceName: members", "no Service members"),
          new PlantedFault("key: username", "key: user", "there is no user in Secret"),
          // Selectors and ports
          new PlantedFault(
              "    matchLabels:\n      app.kubernetes.io/name: site",
              "    matchLabels:\n      app.kubernetes.io/name: web",
              "own pods"),
          new PlantedFault(
              "  selector:\n    app.kubernetes.io/name: ingest-service",
              "  selector:\n    app.kubernetes.io/name: ingest",
              "selects []"),
          new PlantedFault("values: [ingest-service, site]", "values: [ingest]", "selects nothing"),
          new PlantedFault(
              "port: management\n      path", "port: metrics\n      path", "no port metrics"),
          new PlantedFault("targetPort: http", "targetPort: web", "has no port web"),
          new PlantedFault("targetPort: http", "targetPort: management", "health and metrics"),
          new PlantedFault("containerPort: 8080", "containerPort: 8090", "another port"),
          new PlantedFault("containerPort: 8081", "containerPort: 8091", "another port"),
          new PlantedFault("name: MANAGEMENT_SERVER_PORT", "name: SERVER_ADDRESS", "no variable"),
          new PlantedFault(
              "kind: PodDisruptionBudget\nmetadata:\n  name: site",
              "kind: PodDisruptionBudget\nmetadata:\n  name: web",
              "has no PodDisruptionBudget"),
          // Settings
          new PlantedFault(
              "PRESSLINE_GATE_STANDBYS", "PRESSLINE_GATE_STANDBY", "STANDBY is no setting"),
          new PlantedFault(
              "PRESSLINE_SITES_BLOG_TITLE", "PRESSLINE_SITES_BLOG_NAME", "NAME is no setting"),
          new PlantedFault(
              "SPRING_KAFKA_SECURITY_PROTOCOL", "SPRING_KAFKA_PROTOCOL", "PROTOCOL is no setting"),
          new PlantedFault(
              "pressline.http.tokens.cms.sha256",
              "pressline.http.token.sha256",
              "sha256 is no setting"),
          // Scaling
          new PlantedFault(
              "consumerGroup: pressline.ingest-service",
              "consumerGroup: ingest-service",
              "and not [Reading"),
          new PlantedFault("topic: pressline.posts", "topic: pressline.drafts", "and not [Reading"),
          new PlantedFault("maxReplicaCount: 6", "maxReplicaCount: 12", "nothing to read"),
          new PlantedFault("minReplicaCount: 2", "minReplicaCount: 0", "at least two"),
          new PlantedFault("lagThreshold: \"2000\"", "lagThreshold: \"5\"", "ends of transactions"),
          new PlantedFault(
              "kind: Deployment\n    name", "kind: StatefulSet\n    name", "scales nothing"),
          new PlantedFault(
              "  # No number of replicas: that is the autoscaler's",
              "  replicas: 2 #",
              "sets back"),
          new PlantedFault(
              "FromEnv: SPRING_KAFKA_BOOTSTRAP_SERVERS", "FromEnv: BROKERS", "nobody says BROKERS"),
          // Images
          new PlantedFault(
              "image: pressline/ingest-service",
              "image: pressline/intake",
              "is no image that we build"),
          new PlantedFault(
              "image: pressline/enrich-service",
              "image: pressline/publish-service",
              "is not used once"));

  /** The text of a file with the mistake in it. */
  String plant(String text) {
    return text.replace(line, mistake);
  }

  @Override
  public String toString() {
    return (line + " → " + mistake).replaceAll("\\s+", " ");
  }
}
