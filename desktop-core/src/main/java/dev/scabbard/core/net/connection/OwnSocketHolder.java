package dev.scabbard.core.net.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/// A socket without TLS whose output goes through a buffer of its own, which is overwritten after each write. A
/// socket of the JDK copies what it sends, bearer tokens included, into buffers outside the heap that its threads keep.
final class OwnSocketHolder extends SocketHolder {

    private static final int BUFFER = 16 * 1024;
    private static final byte[] ZEROS = new byte[BUFFER];

    OwnSocketHolder(Socket socket) {
        super(socket);
    }

    @Override
    protected OutputStream getOutputStream(Socket socket) throws IOException {
        SocketChannel channel = socket.getChannel();
        return channel == null ? super.getOutputStream(socket) : new ChannelOutput(channel);
    }

    /// Writes to a channel.
    private static final class ChannelOutput extends OutputStream {

        private final SocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

        ChannelOutput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] source, int offset, int length) throws IOException {
            for (int done = 0; done < length; done += BUFFER) {
                int count = Math.min(BUFFER, length - done);
                buffer.clear().put(source, offset + done, count).flip();
                try {
                    send();
                } finally {
                    overwrite(count);
                }
            }
        }

        /// Ends as the output of a socket does.
        private void send() throws IOException {
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } catch (IOException e) {
                SocketException failure = new SocketException("the connection takes nothing more");
                failure.initCause(e);
                throw failure;
            }
        }

        private void overwrite(int count) {
            buffer.clear().put(ZEROS, 0, count);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
