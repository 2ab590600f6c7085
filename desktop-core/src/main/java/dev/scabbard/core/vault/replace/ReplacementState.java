package dev.scabbard.core.vault.replace;

/// How far a replacement is, as far as that is known: which of its three names are there and what is under them. What
/// follows from it is decided here and nowhere else, for a replacement that runs as for one that broke off.
///
/// Before the old content is set aside a broken replacement is undone, afterwards it is finished, unless the new
/// content turns out not to be whole. Somebody else may have changed any of the three meanwhile; then nothing is
/// deleted that might be the only one of its kind, and what cannot have the name gets another.
///
/// @param holder what has the file's name
/// @param incoming whether the temporary name of the new content is there
/// @param outgoing whether the temporary name of the old content is there
/// @param newOne what is known of the content under the incoming name
/// @param holderIsNew whether what has the name is the new content
/// @param forward whether the replacement runs and its new content may set the old one aside
/// @param certain whether it is known what the new content must be, so that it can be told from others
record ReplacementState(
        Holder holder,
        boolean incoming,
        boolean outgoing,
        Known newOne,
        Known holderIsNew,
        boolean forward,
        boolean certain) {

    /// What has the name of the file.
    enum Holder {
        NOTHING,
        FILE,
        /// A folder whose name ends in `.exef` keeps a file from having it.
        FOLDER
    }

    /// What is known of a content.
    enum Known {
        NOT_YET,
        YES,
        NO
    }

    /// Of a broken replacement, before anything has been looked at.
    ///
    /// @param certain whether it is known what the new content must be
    static ReplacementState broken(boolean certain) {
        return new ReplacementState(Holder.NOTHING, false, false, Known.NOT_YET, Known.NOT_YET, false, certain);
    }

    /// Of a running replacement whose new content has been sent and read back.
    static ReplacementState verified() {
        return new ReplacementState(Holder.FILE, true, false, Known.YES, Known.NO, true, true);
    }

    /// Of a running replacement whose new content did not arrive whole.
    static ReplacementState failed() {
        return new ReplacementState(Holder.FILE, true, false, Known.NO, Known.NO, false, true);
    }

    ReplacementStep next() {
        if (!incoming && !outgoing) {
            return ReplacementStep.OVER;
        }
        return switch (holder) {
            case NOTHING -> toFreeName();
            case FILE -> besideFile();
            case FOLDER -> besideOthers();
        };
    }

    private ReplacementStep toFreeName() {
        if (!incoming) {
            return ReplacementStep.PUT_BACK;
        }
        return switch (newOne) {
            case NOT_YET -> ReplacementStep.VERIFY_NEW;
            case YES -> ReplacementStep.TAKE_NAME;
            case NO -> ReplacementStep.REMOVE_NEW;
        };
    }

    private ReplacementStep besideFile() {
        if (incoming && outgoing) {
            return besideOthers(); // the old one was set aside, and then somebody else took the name
        }
        if (incoming) {
            return forward ? ReplacementStep.SET_ASIDE : ReplacementStep.REMOVE_NEW;
        }
        return switch (holderIsNew) {
            case NOT_YET -> certain ? ReplacementStep.COMPARE : ReplacementStep.KEEP_OLD;
            case YES -> ReplacementStep.REMOVE_OLD;
            case NO -> ReplacementStep.KEEP_OLD;
        };
    }

    private ReplacementStep besideOthers() {
        if (!incoming) {
            return ReplacementStep.KEEP_OLD;
        }
        return switch (newOne) {
            case NOT_YET -> ReplacementStep.VERIFY_NEW;
            case YES -> ReplacementStep.KEEP_NEW;
            case NO -> ReplacementStep.REMOVE_NEW;
        };
    }

    /// After a step that the server said it has carried out.
    ReplacementState after(ReplacementStep step) {
        return switch (step) {
            case SET_ASIDE -> seen(Holder.NOTHING, incoming, true);
            case TAKE_NAME -> seen(Holder.FILE, false, outgoing).holderIsNew(Known.YES);
            case PUT_BACK -> seen(Holder.FILE, incoming, false).holderIsNew(Known.NO);
            case REMOVE_NEW, KEEP_NEW -> seen(holder, false, outgoing);
            case REMOVE_OLD, KEEP_OLD -> seen(holder, incoming, false);
            case VERIFY_NEW, COMPARE, OVER -> this;
        };
    }

    /// After a look at the folder. Who has the name may be somebody else than before.
    ReplacementState seen(Holder newHolder, boolean hasIncoming, boolean hasOutgoing) {
        return new ReplacementState(
                newHolder, hasIncoming, hasOutgoing, newOne, Known.NOT_YET, forward, certain);
    }

    ReplacementState newOne(Known whole) {
        return new ReplacementState(holder, incoming, outgoing, whole, holderIsNew, forward, certain);
    }

    ReplacementState holderIsNew(Known known) {
        return new ReplacementState(holder, incoming, outgoing, newOne, known, forward, certain);
    }

    /// The same, for a replacement that gives up: what has not been set aside stays.
    ReplacementState backward() {
        return new ReplacementState(holder, incoming, outgoing, newOne, holderIsNew, false, certain);
    }
}
