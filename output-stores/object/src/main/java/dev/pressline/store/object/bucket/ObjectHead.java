package dev.pressline.store.object.bucket;

import java.util.Optional;

/**
 * What is told of the bytes of an object.
 *
 * @param contentType of them
 * @param cacheControl how long they may be kept
 * @param leadsTo address to which website hosting sends who asks for it
 * @param mark what the store wants to know of it again
 */
public record ObjectHead(
    String contentType, String cacheControl, Optional<String> leadsTo, ObjectMark mark) {}
