/** The routes of the HTTP API and the answers they give. */
@NullMarked
package dev.pressline.ingest.door.web;

import org.jspecify.annotations.NullMarked;
