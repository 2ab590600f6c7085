package dev.scabbard.core.hostile;

import java.io.IOException;
import java.net.Socket;

/// How a connection is cut.
public enum Ending {
    /// Orderly, as a program that closes it: what was written before still arrives.
    FIN,
    /// At once, as a broken line or a killed machine: what was not read yet is lost.
    RST;

    void close(Socket socket) throws IOException {
        if (this == RST && !socket.isClosed()) {
            socket.setSoLinger(true, 0);
        }
        socket.close();
    }
}
