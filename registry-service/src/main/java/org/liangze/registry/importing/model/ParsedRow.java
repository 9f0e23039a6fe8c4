package org.liangze.registry.importing.model;

import java.util.List;
import org.liangze.registry.Checked.Problem;

/**
 * A subject as understood.
 *
 * @param draft to be relied upon only when there are no problems
 */
public record ParsedRow<D>(D draft, List<Problem> problems) {}
