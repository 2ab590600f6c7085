package dev.scabbard.core.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;

/// The well-behaved server behind a [HostileServer].
final class RealServer {

    private final int port;
    private final Set<Socket> open;

    /// @param port 0 when there is none
    /// @param open takes note of every connection to it
    RealServer(int port, Set<Socket> open) {
        this.port = port;
        this.open = open;
    }

    /// A message whose body is in memory.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Message(HttpHead head, byte[] body) {

        void writeTo(OutputStream out) throws IOException {
            out.write(head.bytes());
            out.write(body);
            out.flush();
        }
    }

    /// A connection to it, the caller's to close.
    Socket connect() throws IOException {
        open.removeIf(Socket::isClosed);
        if (port == 0) {
            throw new IOException("nothing behind");
        }
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        open.add(socket);
        return socket;
    }

    /// What it answers.
    Message answer(HttpHead head, byte[] body) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head.with("Connection", "close").bytes());
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            HttpHead answer = HttpHead.read(in).orElseThrow(() -> new IOException("no answer"));
            return new Message(answer.with("Connection", "close"), in.readAllBytes());
        }
    }

    /// Passes a request on and its answer back as they come, but for the fault.
    void stream(Socket client, InputStream in, HttpHead head, Optional<Midway> fault)
            throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            try {
                sendOn(in, socket.getOutputStream(), head, going(fault, Direction.REQUEST));
                bringBack(socket.getInputStream(), client.getOutputStream(), head, going(fault, Direction.ANSWER));
            } catch (BodyRelay.CutOff cut) {
                cut.ending().close(socket);
                cut.ending().close(client);
            }
        }
    }

    private static Optional<Midway> going(Optional<Midway> fault, Direction direction) {
        return fault.filter(midway -> midway.direction() == direction);
    }

    private static void sendOn(InputStream in, OutputStream out, HttpHead head, Optional<Midway> fault)
            throws IOException, InterruptedException, BodyRelay.CutOff {
        try {
            pass(head, head.contentLength(), in, out, fault);
        } catch (BodyRelay.NotTaken e) {
            // the server may have said why
        }
    }

    private static void bringBack(InputStream answers, OutputStream out, HttpHead request, Optional<Midway> fault)
            throws IOException, InterruptedException, BodyRelay.CutOff {
        InputStream in = new BufferedInputStream(answers);
        HttpHead answer = HttpHead.read(in).orElseThrow(() -> new IOException("no answer"));
        long length = request.firstLine().startsWith("HEAD ") ? 0 : answer.contentLength();
        pass(answer, length, in, out, fault);
    }

    private static void pass(HttpHead head, long length, InputStream in, OutputStream out, Optional<Midway> fault)
            throws IOException, InterruptedException, BodyRelay.CutOff {
        byte[] bytes = shortened(head.with("Connection", "close"), length, fault).bytes();
        // A message without a body is whole with its head; whoever gets that would not wait for the fault.
        int held = length == 0 && fault.isPresent() ? 1 : 0;
        out.write(bytes, 0, bytes.length - held);
        out.flush();
        new BodyRelay(in, out).pass(length, fault);
        out.write(bytes, bytes.length - held, held);
        out.flush();
    }

    private static HttpHead shortened(HttpHead head, long length, Optional<Midway> fault) {
        return fault.filter(Midway.Truncate.class::isInstance)
                .map(truncate -> head.with("Content-Length", String.valueOf(truncate.position(length))))
                .orElse(head);
    }
}
