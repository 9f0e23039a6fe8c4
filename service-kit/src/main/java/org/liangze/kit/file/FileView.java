package org.liangze.kit.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A kept file as the API shows it.
 *
 * @param name to show and to save under; never a path
 * @param type media type as found in the content
 * @param size bytes as kept
 * @param hash SHA-256 of what is kept
 */
public record FileView(UUID id, String name, String type, int size, String hash, Instant uploadedAt) {}
