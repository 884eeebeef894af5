package parallax.capture;

/** What came of one input: something to read, or the reason why there is nothing. */
public sealed interface Captured permits Capture, Refusal {

    Origin origin();
}
