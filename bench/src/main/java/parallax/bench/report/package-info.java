/** What an evaluation yields and how it is printed: tables, faults, baselines. */
@NullMarked
package parallax.bench.report;

import org.jspecify.annotations.NullMarked;
