package dev.sobre.links;

import dev.sobre.links.LinkAnswer.State;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the hosts of addresses what is there: the headers alone ({@code HEAD}, RFC 9110, 9.3.2), the
 * page where a host has no answer to that. One request at a time to each host.
 */
public final class LinkProbe {

  private static final int HOSTS_AT_ONCE = 8;
  private static final int MOST_STEPS = 5;
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  private final HttpClient client;
  private final Duration patience;
  private final String name;

  /**
   * @param patience with one answer
   * @param name by which hosts know who asks
   */
  public LinkProbe(Duration patience, String name) {
    this.patience = patience;
    this.name = name;
    this.client =
        HttpClient.newBuilder().connectTimeout(patience).followRedirects(Redirect.NEVER).build();
  }

  /** The answers by address. */
  public SortedMap<String, LinkAnswer> ask(Collection<String> addresses) {
    SortedMap<String, LinkAnswer> answers = new ConcurrentSkipListMap<>();
    Map<String, List<String>> byHost =
        addresses.stream()
            .distinct()
            .collect(Collectors.groupingBy(LinkProbe::host, TreeMap::new, Collectors.toList()));
    ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
    try {
      List<Future<?>> asked = new ArrayList<>();
      byHost
          .values()
          .forEach(
              own ->
                  asked.add(
                      hosts.submit(
                          () -> own.forEach(address -> answers.put(address, answer(address))))));
      for (Future<?> host : asked) {
        host.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } finally {
      hosts.shutdownNow();
    }
    return answers;
  }

  private static String host(String address) {
    return address.replaceFirst("^\\w+://", "").replaceFirst("[/?#].*", "");
  }

  private LinkAnswer answer(String address) {
    URI at;
    try {
      at = URI.create(address);
      boolean permanent = true;
      for (int step = 0; step <= MOST_STEPS; step++) {
        HttpResponse<InputStream> response = response(at);
        Optional<String> next =
            response.statusCode() / 100 == 3
                ? response.headers().firstValue("location")
                : Optional.empty();
        if (next.isEmpty()) {
          return judged(response.statusCode(), permanent && step > 0, at);
        }
        permanent &= PERMANENT.contains(response.statusCode());
        at = at.resolve(next.get());
      }
      return LinkAnswer.of(State.REFUSED, "more than " + MOST_STEPS + " redirections");
    } catch (IllegalArgumentException wrong) {
      return LinkAnswer.of(State.GONE, "no address");
    } catch (HttpTimeoutException slow) {
      return LinkAnswer.of(State.SILENT, "no answer in " + patience.toSeconds() + " s");
    } catch (IOException broken) {
      return Stream.iterate((Throwable) broken, Objects::nonNull, Throwable::getCause)
              .anyMatch(cause -> cause instanceof UnresolvedAddressException)
          ? LinkAnswer.of(State.NO_HOST, "no such host")
          : LinkAnswer.of(State.SILENT, "no connection");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return LinkAnswer.of(State.SILENT, "not asked");
    }
  }

  private LinkAnswer judged(int status, boolean moved, URI at) {
    if (status / 100 == 2) {
      Optional<String> movedTo = moved ? Optional.of(at.toString()) : Optional.empty();
      return new LinkAnswer(State.FOUND, "status " + status, movedTo);
    }
    return LinkAnswer.of(GONE.contains(status) ? State.GONE : State.REFUSED, "status " + status);
  }

  /** Some hosts answer HEAD with a mistake, and the page itself without. */
  private HttpResponse<InputStream> response(URI at) throws IOException, InterruptedException {
    HttpResponse<InputStream> head = send(at, "HEAD");
    return head.statusCode() < 400 ? head : send(at, "GET");
  }

  private HttpResponse<InputStream> send(URI at, String method)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .method(method, BodyPublishers.noBody())
            .timeout(patience)
            .header("User-Agent", name)
            .header("Accept", "*/*")
            .build();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    response.body().close();
    return response;
  }
}
