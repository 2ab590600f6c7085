package dev.scabbard.core.net.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/// The server's side of a WebSocket, frame by frame.
record RawWebSocket(RawServer.Connection connection) {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;

    /// Answers the opening handshake.
    static RawWebSocket accept(RawServer.Connection connection) throws IOException {
        String head = connection.receiveHead();
        String key = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
                .map(line -> line.substring(18).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("no WebSocket request"));
        try {
            byte[] proof = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            connection.send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: "
                    + Base64.getEncoder().encodeToString(proof) + "\r\n\r\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return new RawWebSocket(connection);
    }

    /// Answers the opening handshake and waits until the client has said something, which is forgotten. Servers of the
    /// Excalibur family speak second as well; of a message that is sent along with the answer to an opening,
    /// `java.net.http` loses bytes now and then (JDK 25, about one time in 300 under load).
    static RawWebSocket acceptAndListen(RawServer.Connection connection) throws IOException {
        RawWebSocket socket = accept(connection);
        socket.receiveText();
        return socket;
    }

    static byte[] frame(int opcode, boolean isLast, String content) {
        return frame(opcode, isLast, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] frame(int opcode, boolean isLast, byte[] content) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write((isLast ? 0x80 : 0) | opcode);
        if (content.length < 126) {
            frame.write(content.length);
        } else if (content.length < 65536) {
            frame.write(126);
            frame.write(content.length >> 8);
            frame.write(content.length & 0xFF);
        } else {
            frame.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) content.length >> shift) & 0xFF);
            }
        }
        frame.writeBytes(content);
        return frame.toByteArray();
    }

    void text(String text) throws IOException {
        connection.send(frame(TEXT, true, text));
    }

    void close(int code) throws IOException {
        connection.send(frame(CLOSE, true, new byte[] {(byte) (code >> 8), (byte) code}));
    }

    /// Reads one short, masked text frame.
    String receiveText() throws IOException {
        connection.in.read();
        int length = connection.in.read() & 0x7F;
        byte[] mask = connection.in.readNBytes(4);
        byte[] content = connection.in.readNBytes(length);
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i % 4];
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /// Waits until the client has gone.
    void awaitEnd() throws IOException {
        while (connection.in.read() >= 0) {}
    }
}
