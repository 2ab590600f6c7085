package dev.scabbard.core.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The first line and the headers of an HTTP message.
record HttpHead(String firstLine, List<String> headers) {

    static Optional<HttpHead> read(InputStream in) throws IOException {
        Optional<String> first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<String> headers = new ArrayList<>();
        for (Optional<String> next = line(in); next.isPresent() && !next.get().isEmpty(); next = line(in)) {
            headers.add(next.get());
        }
        return Optional.of(new HttpHead(first.get(), List.copyOf(headers)));
    }

    private static Optional<String> line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(line.toString().stripTrailing());
            }
            line.append((char) next);
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    Optional<String> header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(header -> header.substring(prefix.length()).strip())
                .findFirst();
    }

    HttpHead without(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return new HttpHead(
                firstLine,
                headers.stream()
                        .filter(header -> !header.toLowerCase(Locale.ROOT).startsWith(prefix))
                        .toList());
    }

    HttpHead with(String name, String value) {
        List<String> more = new ArrayList<>(without(name).headers);
        more.add(name + ": " + value);
        return new HttpHead(firstLine, List.copyOf(more));
    }

    long contentLength() {
        return header("Content-Length").map(Long::parseLong).orElse(0L);
    }

    int status() {
        return Integer.parseInt(firstLine.split(" ", 3)[1]);
    }

    byte[] bytes() {
        return (firstLine + "\r\n" + String.join("\r\n", headers) + (headers.isEmpty() ? "" : "\r\n") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
