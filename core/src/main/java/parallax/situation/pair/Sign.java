package parallax.situation.pair;

import parallax.text.Labels;

/** A sign that a claim follows from a text, as a number. The weights of the signs stand in {@code follows.tsv}. */
public enum Sign {
    /** Always 1. */
    CONSTANT,
    /** The share of the claim's telling words that the text has, rare ones counting for more. */
    COVERED,
    /** The share of the text's telling words that the claim has. */
    TAKEN_UP,
    /** The share of neighbouring words of the claim that are neighbours in the text too. */
    RUNS,
    /** How long the claim is beside the text. */
    LENGTH,
    /** How many words there are in the text, a logarithm. */
    TEXT,
    /** 1 when the claim has a number that the text does not give. */
    NUMBER,
    /** 1 when one of the two negates and the other does not. */
    NEGATION;

    @Override
    public String toString() {
        return Labels.of(this);
    }
}
