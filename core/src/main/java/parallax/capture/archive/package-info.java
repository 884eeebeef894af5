/**
 * Web archives (WARC 1.0 and 1.1) and gzip: an archive comes in and its pages leave; or captures come in and are kept as they
 * were received. Bytes are looked at and unpacked in {@link parallax.capture.archive.ByteSource}.
 */
@NullMarked
package parallax.capture.archive;

import org.jspecify.annotations.NullMarked;
