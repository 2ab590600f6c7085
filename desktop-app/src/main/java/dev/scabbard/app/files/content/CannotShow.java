package dev.scabbard.app.files.content;

import dev.scabbard.core.problem.Problem;

/// A file that cannot be shown here, with the reason in words. Nothing is wrong with the vault, and mostly not with the
/// file either.
public final class CannotShow extends Problem {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// @param reason why
    public CannotShow(Reason reason) {
        super(reason.messageKey);
        this.reason = reason;
    }

    /// Why it cannot be shown.
    public Reason reason() {
        return reason;
    }

    /// Why a file cannot be shown.
    public enum Reason {
        /// Neither text nor anything else that is known.
        BINARY("files.cannotShow.binary"),
        /// There is nothing in it.
        EMPTY("files.cannotShow.empty"),
        /// A picture of a kind, or a variant of a kind, that cannot be decoded here.
        PICTURE_KIND("files.cannotShow.pictureKind"),
        /// A picture that ends early or contradicts itself.
        PICTURE_DAMAGED("files.cannotShow.pictureDamaged"),
        /// A picture with more pixels than memory is given for.
        PICTURE_TOO_LARGE("files.cannotShow.pictureTooLarge"),
        /// A document whose content is encrypted or restricted by its maker.
        PDF_PROTECTED("files.cannotShow.pdfProtected"),
        /// Not to be read as a document, as a whole or at this page.
        PDF_DAMAGED("files.cannotShow.pdfDamaged"),
        /// A document or page that would take more memory than is given for it.
        PDF_TOO_LARGE("files.cannotShow.pdfTooLarge"),
        /// Decoding was given up because it took too long.
        TOOK_TOO_LONG("files.cannotShow.tookTooLong");

        private final String messageKey;

        Reason(String messageKey) {
            this.messageKey = messageKey;
        }
    }
}
