package org.liangze.tasking.oversight;

import java.util.List;
import java.util.UUID;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.Population;
import org.liangze.tasking.oversight.model.SampleSize;
import org.liangze.tasking.oversight.model.SeededDraw;

/** A draw that was made, with all that is needed to make it again. */
record Draw(OversightParty party, String seed, Population population, SampleSize size) {
    List<UUID> sample() {
        return SeededDraw.draw(seed, size.of(population.size()), population);
    }
}
