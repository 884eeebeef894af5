package parallax.situation.position;

import parallax.situation.dispute.Dispute;

/** What a dispute is about, in one line. */
final class Matter {

    private Matter() {}

    /** What is the same for all its positions, without the labels; then what cannot both hold, unless that is only yes or no. */
    static String of(Dispute dispute) {
        StringBuilder words = new StringBuilder();
        for (String same : dispute.same()) {
            if (!same.startsWith("when:")) {
                String plain = PlainWords.of(same);
                words.append(words.isEmpty() ? "" : ", ")
                        .append(plain.substring(plain.indexOf(':') + 1).strip());
            }
        }
        boolean yesOrNo = dispute.kind() == Dispute.Kind.DENIAL || dispute.kind() == Dispute.Kind.HAPPENED;
        return words.isEmpty()
                ? dispute.cannotBothHold()
                : yesOrNo ? words.toString() : words + ": " + dispute.cannotBothHold();
    }
}
