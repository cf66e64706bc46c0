/**
 * Holds the manifests in {@code deploy/kubernetes} against Kubernetes' schemas, against each other,
 * and against the services that they start.
 */
@NullMarked
package dev.pressline.deployment;

import org.jspecify.annotations.NullMarked;
