/** Pages on who may work at the desk, and who did what. Accounts, tokens and the audit log come in, HTML leaves. */
@NullMarked
package parallax.web.page.account;

import org.jspecify.annotations.NullMarked;
