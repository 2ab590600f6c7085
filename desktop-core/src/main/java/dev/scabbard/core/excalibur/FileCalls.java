package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.CallBody;
import dev.scabbard.core.excalibur.call.CallTarget;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.RequestForms;
import dev.scabbard.core.protocol.dialect.TextForm;
import java.time.Duration;
import java.util.Locale;

/// The requests under `/api/files` in the forms of one dialect (Excalibur 0.2, A.7; E 4.5; F): the one place that knows
/// how they differ.
final class FileCalls {

    private static final String FILES = "/api/files/";
    /// A listing of 100,000 items with long names.
    private static final long MAX_LISTING = 64L << 20;
    /// A short encrypted body that got stuck (A.8 trap 2) is tried again after this.
    private static final Duration STUCK = Duration.ofSeconds(10);

    private final RequestForms forms;

    FileCalls(Dialect dialect) {
        forms = dialect.requests();
    }

    SignedCall list(String folder, Cancellation cancellation) {
        return get(CallTarget.of(FILES + "list/", folder), cancellation).withMaxReplyBytes(MAX_LISTING);
    }

    SignedCall all(Cancellation cancellation) {
        return get(CallTarget.of(FILES + "all"), cancellation).withMaxReplyBytes(MAX_LISTING);
    }

    SignedCall count(Cancellation cancellation) {
        return get(CallTarget.of(FILES + "count"), cancellation);
    }

    SignedCall download(String path, Cancellation cancellation) {
        return get(CallTarget.of(FILES + "download/", path), cancellation);
    }

    private static SignedCall get(CallTarget target, Cancellation cancellation) {
        return SignedCall.of("GET", target, cancellation).answeredEncrypted(true);
    }

    /// @param name with `.exef`
    SignedCall upload(String folder, String name, boolean replace, CallBody body, Cancellation cancellation) {
        CallTarget target =
                switch (forms.upload()) {
                    case FOLDER_AND_NAME -> CallTarget.of(FILES + "upload/", folder).with("name", name);
                    case FULL_PATH -> CallTarget.of(FILES + "upload/", below(folder, name));
                };
        return SignedCall.of("POST", replace ? target.with("force", "true") : target, cancellation)
                .carrying(body)
                .answeredEncrypted(true);
    }

    private static String below(String folder, String name) {
        return folder.equals(".") ? name : folder + "/" + name;
    }

    SignedCall makeFolder(String parent, String name, Cancellation cancellation) {
        return post(CallTarget.of(FILES + "mkdir/", parent), name, forms.folderName(), cancellation)
                .answeredEncrypted(true);
    }

    SignedCall rename(String path, String name, Cancellation cancellation) {
        return post(CallTarget.of(FILES + "rename/", path), name, forms.otherText(), cancellation);
    }

    /// @param folder where to
    SignedCall move(String path, String folder, Cancellation cancellation) {
        return post(CallTarget.of(FILES + "move/", path), folder, forms.otherText(), cancellation);
    }

    /// @param limit of how much is found; 0 for all
    /// @param threshold from 0 to 1, how well it must fit
    SignedCall search(String query, int limit, double threshold, Cancellation cancellation) {
        CallTarget target = CallTarget.of(FILES + "search")
                .with("limit", Integer.toString(limit))
                .with("score_threshold", String.format(Locale.ROOT, "%.2f", threshold));
        return post(target, query, forms.otherText(), cancellation)
                .reading()
                .withMaxReplyBytes(MAX_LISTING);
    }

    private static SignedCall post(CallTarget target, String text, TextForm form, Cancellation cancellation) {
        SignedCall call =
                SignedCall.of("POST", target, cancellation).carrying(new CallBody.Text(text, form));
        // a server answers such a route encrypted exactly where it takes its text so
        return switch (form) {
            case CLEAR_JSON -> call;
            case SEALED_JSON, SEALED_TEXT -> call.answeredEncrypted(true).withReplyTimeout(STUCK);
        };
    }

    SignedCall deleteFile(String path, Cancellation cancellation) {
        return SignedCall.of("DELETE", CallTarget.of(FILES + "delete/", path), cancellation);
    }

    SignedCall deleteFolder(String path, boolean withContent, Cancellation cancellation) {
        CallTarget target = CallTarget.of(FILES + "delete/", path).with("as_dir", "true");
        return SignedCall.of("DELETE", withContent ? target.with("force", "true") : target, cancellation);
    }

    SignedCall checkPath(String path, Cancellation cancellation) {
        return SignedCall.of("HEAD", CallTarget.of(FILES + "check/path/", path), cancellation);
    }

    SignedCall checkFolder(String path, Cancellation cancellation) {
        return SignedCall.of("HEAD", CallTarget.of(FILES + "check/dir/", path), cancellation);
    }

    SignedCall checkSize(long size, Cancellation cancellation) {
        return SignedCall.of(
                "HEAD", CallTarget.of(FILES + "check/size").with("size", Long.toString(size)), cancellation);
    }
}
