// What a Java program does to a kernel: threads, the collectors, processes, files, sockets, TLS, timers.
import java.io.RandomAccessFile;
import java.net.*;
import java.net.http.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.security.*;
import java.util.concurrent.*;
import java.util.stream.*;
import javax.net.ssl.*;

public class Check {
    public static void main(String[] arguments) throws Exception {
        threads();
        files();
        processes();
        tls();
        web();
        System.out.println("well");
    }

    static void threads() throws Exception {
        check(IntStream.range(0, 1000).parallel().sum() == 499500);
        var pool = Executors.newScheduledThreadPool(4);
        check(pool.schedule(() -> 7, 5, TimeUnit.MILLISECONDS).get() == 7);
        pool.shutdown();
        Object[] garbage = new Object[64];
        for (int i = 0; i < 2000; i++) garbage[i % 64] = new byte[100_000];
        System.gc();
    }

    static void files() throws Exception {
        Path folder = Files.createTempDirectory("java");
        Path file = folder.resolve("file");
        Files.writeString(file, "text");
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock().release();
            var mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8192);
            mapped.put(0, (byte) 1);
            mapped.force();
            channel.force(true);
        }
        try (var service = folder.getFileSystem().newWatchService()) {
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE);
            Files.copy(file, folder.resolve("copy"));
            check(service.poll(5, TimeUnit.SECONDS) != null);
        }
        Files.move(file, folder.resolve("moved"));
        Files.createSymbolicLink(file, folder.resolve("moved"));
        check(Files.list(folder).count() == 3);
        check(ByteBuffer.allocateDirect(1 << 20).capacity() == 1 << 20);
    }

    static void processes() throws Exception {
        var process = new ProcessBuilder("/bin/sh", "-c", "echo one | cat").start();
        check(new String(process.getInputStream().readAllBytes()).equals("one\n"));
        check(process.waitFor() == 0 && ProcessHandle.current().pid() > 1);
    }

    static void tls() throws Exception {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        var context = SSLContext.getInstance("TLSv1.2");
        context.init(null, null, new SecureRandom());
        String[] suites = {"TLS_DH_anon_WITH_AES_128_GCM_SHA256"};
        var listener = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
        listener.setEnabledCipherSuites(suites);
        var server = CompletableFuture.runAsync(() -> {
            try (var socket = listener.accept()) {
                socket.getOutputStream().write("hello".getBytes());
            } catch (Exception error) {
                throw new RuntimeException(error);
            }
        });
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", listener.getLocalPort())) {
            socket.setEnabledCipherSuites(suites);
            check(new String(socket.getInputStream().readNBytes(5)).equals("hello"));
        }
        server.get();
    }

    static void web() throws Exception {
        var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("echo".getBytes());
            exchange.close();
        });
        server.start();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).build();
        check(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body().equals("echo"));
        server.stop(0);
        check(NetworkInterface.networkInterfaces().count() > 0);
    }

    static void check(boolean holds) {
        if (!holds) throw new AssertionError();
    }
}
