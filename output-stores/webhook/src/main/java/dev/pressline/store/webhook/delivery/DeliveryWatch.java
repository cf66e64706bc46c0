package dev.pressline.store.webhook.delivery;

/** Told of every call; threads may call it at the same time. */
@FunctionalInterface
public interface DeliveryWatch {
  /** The endpoint of that name was called, and has taken what it was told, or has not. */
  void called(String endpoint, boolean taken);
}
