/**
 * What a header, a cell and a row mean; every refusal in plain words.
 */
@NullMarked
package org.liangze.registry.importing.model;

import org.jspecify.annotations.NullMarked;
