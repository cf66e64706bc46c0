package dev.pressline.deployment;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kubernetes' own schemas, as the models of its Java client have them: they refuse fields that they
 * do not know and miss those that are required.
 */
final class KubernetesSchema {
  private static final Map<String, Class<?>> MODELS =
      Map.of(
          "v1 ConfigMap", V1ConfigMap.class,
          "v1 Secret", V1Secret.class,
          "v1 Namespace", V1Namespace.class,
          "v1 Service", V1Service.class,
          "v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class,
          "apps/v1 Deployment", V1Deployment.class,
          "apps/v1 StatefulSet", V1StatefulSet.class,
          "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class,
          "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class);

  private KubernetesSchema() {}

  /** Whether Kubernetes itself knows the kind. */
  static boolean knows(Manifest manifest) {
    return MODELS.containsKey(kindOf(manifest));
  }

  /** What the schemas object to; kinds of others are left out. */
  static List<String> faults(List<Manifest> manifests) {
    return manifests.stream()
        .filter(KubernetesSchema::knows)
        .flatMap(manifest -> fault(manifest).map(manifest::says).stream())
        .toList();
  }

  private static String kindOf(Manifest manifest) {
    return manifest.apiVersion() + " " + manifest.kind();
  }

  private static Optional<String> fault(Manifest manifest) {
    JsonElement given = json(manifest.content());
    try {
      Object understood =
          JSON.getGson().fromJson(given, MODELS.getOrDefault(kindOf(manifest), Object.class));
      // The bytes of secrets come in lines of any length.
      return manifest.kind().equals("Secret")
          ? Optional.empty()
          : other("", given, JSON.getGson().toJsonTree(understood));
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  static JsonElement json(Place place) {
    return new Gson().toJsonTree(place.value());
  }

  /** The models read a number where a text is wanted, and the API server does not. */
  private static Optional<String> other(String path, JsonElement given, JsonElement understood) {
    List<String> others = new ArrayList<>();
    switch (given) {
      case JsonObject object ->
          object
              .asMap()
              .forEach(
                  (key, value) ->
                      other(path + "/" + key, value, member(understood, key))
                          .ifPresent(others::add));
      case JsonArray array -> {
        for (int i = 0; i < array.size(); i++) {
          other(path + "/" + i, array.get(i), item(understood, i)).ifPresent(others::add);
        }
      }
      default -> {
        if (!given.equals(understood)) {
          others.add(path + " is " + given + " and is understood as " + understood);
        }
      }
    }
    return others.stream().findFirst();
  }

  private static JsonElement member(JsonElement object, String key) {
    return object instanceof JsonObject members && members.has(key)
        ? members.get(key)
        : JsonNull.INSTANCE;
  }

  private static JsonElement item(JsonElement array, int index) {
    return array instanceof JsonArray items && index < items.size()
        ? items.get(index)
        : JsonNull.INSTANCE;
  }
}
