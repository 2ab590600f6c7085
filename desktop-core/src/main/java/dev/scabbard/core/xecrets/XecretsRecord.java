package dev.scabbard.core.xecrets;

/// One record of the list. It carries no secret and may be held while the account is unlocked.
///
/// @param id names the record when its secret is asked for
/// @param title the field `T`; empty when the service sends none
/// @param content the field `C`; may contain full URLs to offer as links, and several lines; empty when the service
///     sends none
public record XecretsRecord(RecordId id, String title, String content) {

    /// Nothing of the user's: records end up in logs and failed assertions.
    @Override
    public String toString() {
        return "XecretsRecord[" + id.guid() + "]";
    }
}
