package dev.pressline.store.site;

import java.net.URI;
import java.util.function.Consumer;

/**
 * Where those who follow a site's feeds are told at once that there is something new (WebSub). The
 * feeds name it.
 *
 * @param url of the hub
 * @param changed given the address of each feed when it lies in the site's folder with other bytes
 *     than before, or is gone; returns at once
 */
public record Hub(URI url, Consumer<URI> changed) {}
