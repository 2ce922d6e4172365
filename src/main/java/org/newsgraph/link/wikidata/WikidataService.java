package org.newsgraph.link.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.model.ConfigException;

/**
 * The web service of Wikidata, asked as its operators wish: one request at a time, with a pause
 * between, under a name that tells whom to write to, no more than a budget, never twice for the
 * same, and not again before it says so. For one thread.
 *
 * @see <a href="https://www.mediawiki.org/wiki/API:Etiquette">API etiquette</a>
 */
public final class WikidataService {
  /** Where Wikidata answers. */
  public static final URI WIKIDATA = URI.create("https://www.wikidata.org/w/api.php");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
  private static final int MOST_TRIES = 4;
  private static final int MOST_FAULTS = 3;
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** Waits. */
  @FunctionalInterface
  public interface Waiting {
    /** Waits for a while. */
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * How to ask.
   *
   * @param api where
   * @param contact an address of the person who asks: mail or web page
   * @param budget how many requests may be sent
   * @param pause how long to wait between two
   * @param cache where answers are kept
   */
  public record Settings(URI api, String contact, int budget, Duration pause, Path cache) {
    /**
     * @throws ConfigException {@code WIKIDATA-CONTACT} if the contact is no address
     */
    public Settings {
      if (!contact.matches("\\S+@\\S+\\.\\S+|https?://\\S+")) {
        throw new ConfigException(
            "WIKIDATA-CONTACT",
            "'%s' is no address; Wikidata asks for a mail address or web page of whoever asks"
                .formatted(contact),
            null);
      }
    }
  }

  private final Settings settings;
  private final Waiting waiting;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private int sent;
  private int faults;
  private boolean isStopped;

  /** A service that waits by sleeping. */
  public WikidataService(Settings settings) {
    this(settings, time -> Thread.sleep(time.toMillis()), Clock.systemUTC());
  }

  WikidataService(Settings settings, Waiting waiting, Clock clock) {
    this.settings = settings;
    this.waiting = waiting;
    this.clock = clock;
  }

  /** How many requests were sent. */
  public int sent() {
    return sent;
  }

  /** Whether it was given up: the budget is spent, or the service is busy or talks nonsense. */
  public boolean isStopped() {
    return isStopped;
  }

  /**
   * Asks, or looks into what was answered before.
   *
   * @return the answer, an object without an error; empty if there is none to be had
   */
  Optional<JsonNode> ask(Map<String, String> parameters) throws IOException, InterruptedException {
    SortedMap<String, String> all = new TreeMap<>(parameters);
    all.put("format", "json");
    all.put("formatversion", "1");
    String query =
        all.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    Path kept = settings.cache().resolve(hash(query) + ".json");
    if (Files.isRegularFile(kept)) {
      Optional<JsonNode> before = answer(Files.readString(kept));
      if (before.isPresent()) {
        return before;
      }
    }
    for (int attempt = 0; attempt < MOST_TRIES && !isStopped; attempt++) {
      if (sent >= settings.budget()) {
        isStopped = true;
        break;
      }
      if (sent > 0) {
        waiting.sleep(settings.pause());
      }
      HttpResponse<String> response = send(query);
      int status = response.statusCode();
      if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
        await(response);
        continue;
      }
      Optional<JsonNode> answer = status == OK ? answer(response.body()) : Optional.empty();
      if (answer.isPresent()) {
        faults = 0;
        keep(kept, response.body());
        return answer;
      }
      if (response.headers().firstValue("Retry-After").isPresent()) {
        await(response);
        continue;
      }
      faults++;
      isStopped = faults >= MOST_FAULTS;
      break;
    }
    return Optional.empty();
  }

  private HttpResponse<String> send(String query) throws IOException, InterruptedException {
    sent++;
    return client.send(
        HttpRequest.newBuilder(URI.create(settings.api() + "?" + query))
            .timeout(TIMEOUT)
            .header("User-Agent", "Newsgraph/0.1 (%s)".formatted(settings.contact()))
            .header("Accept", "application/json")
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Waits as long as the service wants; if that is too long, asks no more. */
  private void await(HttpResponse<?> response) throws InterruptedException {
    Duration wait = response.headers().firstValue("Retry-After").map(this::wait).orElse(USUAL_WAIT);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      isStopped = true;
    } else {
      waiting.sleep(wait);
    }
  }

  private Duration wait(String told) {
    if (told.matches("[0-9]{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(told));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), until.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return USUAL_WAIT;
    }
  }

  private static Optional<JsonNode> answer(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      return answer != null && answer.isObject() && !answer.has("error")
          ? Optional.of(answer)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void keep(Path file, String body) throws IOException {
    Files.createDirectories(settings.cache());
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(temporary, body);
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private String hash(String query) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest((settings.api() + "?" + query).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
