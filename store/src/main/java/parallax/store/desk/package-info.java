/**
 * What people do at the desk of a ledger, as opposed to what was read, kept in a database of its own. Deeds come in; what the desk
 * has to show leaves. The rooms below it: {@code book} the open database and its audit log, {@code access} who may do what,
 * {@code reader} what readers send in, {@code review} what reviewers say of records, {@code follow} what the desk follows.
 */
@NullMarked
package parallax.store.desk;

import org.jspecify.annotations.NullMarked;
