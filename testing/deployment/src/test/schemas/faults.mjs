// Reads an array of manifests from standard input and prints what their schemas object to, a line each.
import { readFileSync } from "node:fs";
import { ScaledObject } from "@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject";
import { TriggerAuthentication } from "@kubernetes-models/keda/keda.sh/v1alpha1/TriggerAuthentication";
import { PodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";

const kinds = [ScaledObject, TriggerAuthentication, PodMonitor];
const fields = ["apiVersion", "kind", "metadata", "spec"];

// The validators let unknown fields pass, but read every field that they know: what nobody has read is unknown.
function watched(value, path, unread) {
  if (value === null || typeof value !== "object") {
    return value;
  }
  const copy = Array.isArray(value) ? [] : {};
  for (const [key, inner] of Object.entries(value)) {
    unread.add(`${path}/${key}`);
    copy[key] = watched(inner, `${path}/${key}`, unread);
  }
  return new Proxy(copy, {
    get(target, key) {
      unread.delete(`${path}/${String(key)}`);
      return target[key];
    },
  });
}

function faults(manifest) {
  const Kind = kinds.find((kind) => kind.apiVersion === manifest.apiVersion && kind.kind === manifest.kind);
  if (!Kind) {
    return [`no schema of ${manifest.apiVersion} ${manifest.kind}`];
  }
  const unread = new Set();
  // Not by the constructor, which copies and so reads everything.
  const model = new Kind({});
  for (const key of fields.filter((field) => field in manifest)) {
    model[key] = watched(manifest[key], `/${key}`, unread);
  }
  const found = Object.keys(manifest).filter((key) => !fields.includes(key)).map((key) => `/${key} is unknown`);
  try {
    model.validate();
  } catch (error) {
    found.push(error.message);
  }
  const isInner = (path) => [...unread].some((other) => path.startsWith(`${other}/`));
  return [...found, ...[...unread].filter((path) => !isInner(path)).map((path) => `${path} is unknown`)];
}

for (const manifest of JSON.parse(readFileSync(0, "utf8"))) {
  for (const fault of faults(manifest)) {
    console.log(`${manifest.kind} ${manifest.metadata?.name}: ${fault}`);
  }
}
