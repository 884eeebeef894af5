/**
 * From the tree of a page to what was published on it. {@link parallax.article.page.PageParser} makes a tree of bounded size
 * of the source; {@link parallax.article.page.MainText} goes over it once, cuts it into blocks and judges each;
 * {@link parallax.article.page.PageKind} says whether that is an article at all. Every block keeps its place in the source,
 * and every judgement the name of its rule.
 */
@NullMarked
package parallax.article.page;

import org.jspecify.annotations.NullMarked;
