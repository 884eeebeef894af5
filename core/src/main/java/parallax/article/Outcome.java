package parallax.article;

/** What came of reading one capture: the {@link Article}, or {@link NotRead} with the reason. */
public sealed interface Outcome permits Article, NotRead {

    /** Where it stands and who gave it. */
    Article.Source source();
}
