package dev.sobre.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sobre.links.LinkAnswer.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links are followed over a real connection, to a host of this machine. */
class LinkProbeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @TempDir Path temporary;

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final LinkProbe probe = new LinkProbe(Duration.ofSeconds(30), "a test");
  private HttpServer host;

  @BeforeEach
  void aHost() throws IOException {
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.setExecutor(threads);
    host.createContext("/", this::handle);
    host.start();
  }

  @AfterEach
  void close() {
    end.countDown();
    host.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    Map<String, String> moves =
        Map.of("/moved", "/ok", "/moved-twice", "/moved", "/today", "/ok", "/circle", "/circle");
    int status =
        switch (path) {
          case "/ok" -> 200;
          case "/page-only" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
          case "/moved", "/moved-twice" -> 301;
          case "/today", "/circle" -> 302;
          case "/private" -> 403;
          default -> 404;
        };
    if (path.equals("/slow")) {
      await();
    }
    Optional.ofNullable(moves.get(path))
        .ifPresent(to -> exchange.getResponseHeaders().add("Location", to));
    now.decrementAndGet();
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private String at(String path) {
    return "http://127.0.0.1:" + host.getAddress().getPort() + path;
  }

  private LinkAnswer answer(String address) {
    return probe.ask(List.of(address)).get(address);
  }

  @Test
  void aHostIsTakenAtItsWord() {
    assertEquals(LinkAnswer.of(State.FOUND, "status 200"), answer(at("/ok")));
    assertEquals(LinkAnswer.of(State.FOUND, "status 200"), answer(at("/page-only")));
    assertEquals(LinkAnswer.of(State.GONE, "status 404"), answer(at("/gone")));
    assertEquals(LinkAnswer.of(State.REFUSED, "status 403"), answer(at("/private")));
    assertEquals(LinkAnswer.of(State.REFUSED, "more than 5 redirections"), answer(at("/circle")));
  }

  @Test
  void onlyWhatMovedForGoodHasANewAddress() {
    assertEquals(Optional.of(at("/ok")), answer(at("/moved")).movedTo());
    assertEquals(Optional.of(at("/ok")), answer(at("/moved-twice")).movedTo());
    assertEquals(LinkAnswer.of(State.FOUND, "status 200"), answer(at("/today")));
  }

  @Test
  void noAnswerIsNoProof() {
    LinkProbe hasty = new LinkProbe(Duration.ofSeconds(1), "a test");
    String slow = at("/slow");
    assertEquals(
        LinkAnswer.of(State.SILENT, "no answer in 1 s"), hasty.ask(List.of(slow)).get(slow));
    assertEquals(State.NO_HOST, answer("http://nothing.invalid/").state());
    assertEquals(State.GONE, answer("http://[half/").state());
  }

  @Test
  void aHostGetsOneRequestAtATime() {
    probe.ask(List.of(at("/ok"), at("/gone"), at("/moved"), at("/private"), at("/ok")));
    assertEquals(1, most.get());
    assertEquals(1, asked.stream().filter(request -> request.equals("HEAD /gone")).count());
  }

  @Test
  void whatWasFoundIsNotAskedAgainForAWeek() throws IOException {
    Path file = temporary.resolve("kept/links.tsv");
    List<String> addresses = List.of(at("/ok"), at("/moved"), at("/gone"));
    LinkMemory first = new LinkMemory(file, TODAY);
    Map<String, LinkAnswer> answers = first.answers(addresses, probe);
    first.keep();
    assertEquals(State.GONE, answers.get(at("/gone")).state());

    asked.clear();
    Map<String, LinkAnswer> again =
        new LinkMemory(file, TODAY.plusDays(6)).answers(addresses, probe);
    assertEquals(List.of("HEAD /gone", "GET /gone"), List.copyOf(asked));
    assertEquals(Optional.of(at("/ok")), again.get(at("/moved")).movedTo());

    asked.clear();
    new LinkMemory(file, TODAY.plusDays(7)).answers(addresses, probe);
    assertTrue(asked.contains("HEAD /ok"), asked.toString());

    Files.writeString(file, "no day\tat all\n\u0000");
    asked.clear();
    new LinkMemory(file, TODAY).answers(addresses, probe);
    assertTrue(asked.contains("HEAD /ok"), asked.toString());
  }
}
