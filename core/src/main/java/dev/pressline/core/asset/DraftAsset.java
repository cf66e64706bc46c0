package dev.pressline.core.asset;

/**
 * A file that came with a draft, as its submitter describes it; nothing of it is checked yet.
 *
 * @param reference path relative to the submitted folder, with {@code /}
 * @param sha256 hash of the bytes, by which they are claimed
 * @param size in bytes
 * @param mediaType as the submitter sees it; empty when not known
 */
public record DraftAsset(String reference, String sha256, long size, String mediaType) {}
