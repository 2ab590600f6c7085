package dev.scabbard.core.local.xecrets;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// One record of the sample account; its secret is nobody's.
///
/// @param guid 8-4-4-4-12 hex digits
/// @param title what the record is
/// @param content what may be read without asking, with links
/// @param secret what is given out on request, may be empty
record SampleRecord(String guid, String title, String content, String secret) {

    /// The sample account's records, always the same.
    static List<SampleRecord> all() {
        try (InputStream in = SampleRecord.class.getResourceAsStream("sample-records.json")) {
            if (in == null) {
                throw new IllegalStateException("the sample records are missing from the program");
            }
            return new ObjectMapper().readValue(in, new TypeReference<List<SampleRecord>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
