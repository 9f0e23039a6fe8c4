package org.liangze.registry.importing;

/**
 * Where a row stands in a file.
 *
 * @param sheet from 1
 * @param row as Excel shows it, from 1
 */
record At(int sheet, int row) {
    static final At START = new At(0, 0);
}
