package flexplek.mail;

/** Mail was queued in this transaction: when it commits, the mail round need not wait for its next look. */
public record MailWaiting() {}
