package flexplek.mail;

/** Where a mail is. SKIPPED: there is nobody to send it to. DEAD: only an admin's replay sends it again. */
enum MailState {
    PENDING,
    SENDING,
    SENT,
    SKIPPED,
    DEAD
}
