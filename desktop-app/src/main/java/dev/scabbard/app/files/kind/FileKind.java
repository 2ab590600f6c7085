package dev.scabbard.app.files.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What a file is for, told from its name: only its icon and the word for it depend on it.
public enum FileKind {
    FOLDER("files.kind.folder", MaterialDesignF.FOLDER),
    PDF("files.kind.pdf", MaterialDesignF.FILE_PDF_BOX, "pdf"),
    TEXT("files.kind.text", MaterialDesignF.FILE_DOCUMENT_OUTLINE, "txt", "md", "log", "rst", "tex"),
    DOCUMENT("files.kind.document", MaterialDesignF.FILE_WORD_OUTLINE, "doc", "docx", "odt", "rtf", "pages"),
    SPREADSHEET("files.kind.spreadsheet", MaterialDesignF.FILE_TABLE_OUTLINE,
            "xls", "xlsx", "ods", "csv", "tsv", "numbers"),
    PRESENTATION("files.kind.presentation", MaterialDesignF.FILE_PRESENTATION_BOX, "ppt", "pptx", "odp", "key"),
    IMAGE("files.kind.image", MaterialDesignF.FILE_IMAGE_OUTLINE,
            "png", "jpg", "jpeg", "gif", "webp", "svg", "heic", "bmp", "tif", "tiff"),
    SOUND("files.kind.sound", MaterialDesignF.FILE_MUSIC_OUTLINE, "mp3", "ogg", "opus", "flac", "wav", "m4a", "aac"),
    VIDEO("files.kind.video", MaterialDesignF.FILE_VIDEO_OUTLINE, "mp4", "mkv", "webm", "mov", "avi"),
    ARCHIVE("files.kind.archive", MaterialDesignF.FOLDER_ZIP_OUTLINE,
            "zip", "7z", "tar", "gz", "tgz", "xz", "bz2", "zst", "rar"),
    CODE("files.kind.code", MaterialDesignF.FILE_CODE_OUTLINE,
            "java", "py", "js", "ts", "c", "h", "cpp", "rs", "go", "sh", "html", "css", "xml", "json", "yaml", "yml",
            "toml", "sql"),
    CERTIFICATE("files.kind.certificate", MaterialDesignF.FILE_KEY_OUTLINE,
            "pem", "crt", "cer", "p12", "pfx", "asc", "gpg", "kdbx"),
    /// One content of a file while another one replaces it, or what a break left of that.
    REPLACEMENT("files.kind.replacement", MaterialDesignF.FILE_REPLACE_OUTLINE),
    OTHER("files.kind.other", MaterialDesignF.FILE_OUTLINE);

    private static final Map<String, FileKind> BY_EXTENSION = byExtension();

    private final String messageKey;
    private final Ikon icon;
    private final List<String> extensions;

    FileKind(String messageKey, Ikon icon, String... extensions) {
        this.messageKey = messageKey;
        this.icon = icon;
        this.extensions = List.of(extensions);
    }

    private static Map<String, FileKind> byExtension() {
        Map<String, FileKind> found = new HashMap<>();
        for (FileKind kind : values()) {
            for (String extension : kind.extensions) {
                found.put(extension, kind);
            }
        }
        return Map.copyOf(found);
    }

    /// The kind of a file of this name.
    public static FileKind ofFile(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? OTHER : BY_EXTENSION.getOrDefault(name.substring(dot + 1).toLowerCase(Locale.ROOT), OTHER);
    }

    /// The key of the word for it.
    public String messageKey() {
        return messageKey;
    }

    /// The picture for it.
    public Ikon icon() {
        return icon;
    }
}
