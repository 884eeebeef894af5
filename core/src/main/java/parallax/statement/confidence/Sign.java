package parallax.statement.confidence;

/** What speaks for or against an attribution. Scores of the encoder are log-odds, -6 to 6; everything else is 0 to 1. */
public enum Sign {
    /** 1 for every attribution. */
    ALWAYS,
    /** Intersection over union of what rules and encoder read as content; 0 where only one of them read it. */
    CONTENTS_ALIKE,
    /** Both readers name the same speaker, or none. */
    SPEAKERS_ALIKE,
    /** Only the rules read it. */
    RULES_ONLY,
    /** Mean score of the content's words as content. */
    CONTENT_SCORE,
    /** Expected intersection over union of the content with what is said, by the scores of the words that any reader took. */
    OVERLAP,
    /** Mean score as content of the words right before and after the content. */
    OUTSIDE_SCORE,
    /** Mean score of the cue's words as cue. */
    CUE_SCORE,
    /** Mean score of the speaker's words as source. */
    SPEAKER_SCORE,
    /** Mean score of the ties between content and cue. */
    CONTENT_TIE,
    /** Mean score of the ties between speaker and cue. */
    SPEAKER_TIE,
    /** Nobody is named as speaker. */
    NO_SPEAKER,
    /** Nobody is named, and by the rules nobody is to be named: "it was reported", "reports that". */
    UNNAMED,
    /** There are no words that attribute. */
    NO_CUE,
    /** The cue is in the lexicon. */
    KNOWN_CUE,
    /** The cue reports speech as such. */
    SPEECH_CUE,
    /** The rules read a clause: "said that …". */
    CLAUSE,
    /** The rules read a thing: "announced a pullback", "warned of …". */
    THING,
    /** The rules read an infinitive: "promised to …". */
    INFINITIVE,
    /** The rules read a noun: "the claim that …". */
    NOUN,
    /** The rules read a phrase: "according to …". */
    PHRASE,
    /** The rules read an adverb: "reportedly". */
    ADVERB,
    /** The content is in quotation marks, or begins or ends so. */
    QUOTED,
    /** The cue stands in somebody's quoted words. */
    CUE_QUOTED,
    /** The cue stands in the content of another attribution. */
    NESTED,
    /** The speaker is "I", "we" or "you". */
    FIRST_OR_SECOND,
    /** One by the number of words of the content. */
    SHORT
}
