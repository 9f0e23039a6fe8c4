package org.liangze.escalation.letter;

import java.util.UUID;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.paper.Sequences;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.stereotype.Component;

/** Numbers of an office's papers, without holes per year (domain.md §7.31). Letters and circulars are counted apart. */
@Component
public class Numbers {
    private final Sequences sequences;
    private final People people;

    Numbers(Sequences sequences, People people) {
        this.sequences = sequences;
        this.people = people;
    }

    /** The next number of an office in a series; call it in the transaction that sends the paper. */
    public Given next(Series series, UUID office, int year) {
        int sequence = sequences.next(series.name(), office.toString(), year);
        String place = people.find(office).map(Person::regionName).orElse("");
        return new Given(LetterFlow.number(place, series.word, year, sequence), year, sequence);
    }

    /** What is counted apart, with the word that stands in its numbers. */
    public enum Series {
        LETTER("函"),
        CIRCULAR("通报");

        private final String word;

        Series(String word) {
            this.word = word;
        }
    }

    /** A number that was given, such as 道食安办函〔2026〕3号. */
    public record Given(String number, int year, int sequence) {}
}
