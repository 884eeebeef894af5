package parallax.statement.cue;

/** What a cue takes as its content; the lexicon names them in lower case with hyphens. */
public enum Frame {
    /** A finite clause: "said that …", "said …". */
    THAT,
    /** Words in quotation marks, or a clause set off by commas. */
    QUOTE,
    /** An embedded question: "asked whether …". */
    WH,
    /** "promised to …". */
    TO_INF,
    /** "denied planning …". */
    ING,
    /** "announced a partial pullback". */
    OBJECT_NP,
    /** "told reporters that …". */
    OBJ_THAT,
    /** "urged the council to …". */
    OBJ_TO_INF,
    /** "accused the army of …". */
    OBJ_OF,
    /** "blamed the army for …". */
    OBJ_FOR,
    /** "told reporters about …". */
    OBJ_ABOUT,
    /** "described the vote as …". */
    OBJ_AS,
    /** "called the vote a farce". */
    OBJ_PRED,
    OF,
    FOR,
    ABOUT,
    ON,
    AGAINST,
    OVER,
    TO,
    /** The clause around an adverb: "reportedly". */
    CLAUSE,
    /** The speaker follows, the content is the clause around it: "according to". */
    SOURCE_NP;

    /** The preposition that brings the content, empty when none does. */
    public String preposition() {
        return switch (this) {
            case OF, OBJ_OF -> "of";
            case FOR, OBJ_FOR -> "for";
            case ABOUT, OBJ_ABOUT -> "about";
            case ON -> "on";
            case AGAINST -> "against";
            case OVER -> "over";
            case TO -> "to";
            case OBJ_AS -> "as";
            case THAT, QUOTE, WH, TO_INF, ING, OBJECT_NP, OBJ_THAT, OBJ_TO_INF, OBJ_PRED, CLAUSE, SOURCE_NP -> "";
        };
    }
}
