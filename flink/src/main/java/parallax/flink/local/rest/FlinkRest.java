package parallax.flink.local.rest;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.flink.local.process.ClusterException;
import parallax.flink.local.process.LogTail;
import parallax.flink.local.process.Patience;

/** What a cluster tells about itself, and what it is told to do with a job, over its REST interface. */
public final class FlinkRest {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** The group of the job's own metrics. */
    private static final String OWN = ".parallax.";

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();

    public FlinkRest(URI address) {
        this.address = address;
    }

    /** Where a browser finds the dashboard. */
    public URI address() {
        return address;
    }

    /** Whether it answers at all: a JobManager that is starting does not yet. */
    public boolean answers() {
        try {
            return overview().version().length() > 0;
        } catch (ClusterException notYet) {
            return false;
        }
    }

    public ClusterOverview overview() {
        JsonNode told = get("/overview");
        return new ClusterOverview(
                told.path("flink-version").asText(),
                told.path("taskmanagers").asInt(),
                told.path("slots-total").asInt(),
                told.path("slots-available").asInt());
    }

    /** The names of the TaskManagers that have registered and are not known to be dead. */
    public List<String> listTaskManagers() {
        List<String> names = new ArrayList<>();
        get("/taskmanagers")
                .path("taskmanagers")
                .forEach(each -> names.add(each.path("id").asText()));
        return names;
    }

    /** All jobs that this JobManager knows, those that have ended too. */
    public List<Job> listJobs() {
        List<Job> jobs = new ArrayList<>();
        get("/jobs/overview")
                .path("jobs")
                .forEach(each -> jobs.add(new Job(
                        each.path("jid").asText(), each.path("name").asText(), JobState.parse(each.path("state")))));
        return jobs;
    }

    public JobState getState(String job) {
        return JobState.parse(get("/jobs/" + job).path("state"));
    }

    /** The parts of a job in the order of the data, with what went in and out of them. */
    public List<Vertex> listVertices(String job) {
        List<Vertex> vertices = new ArrayList<>();
        for (JsonNode each : get("/jobs/" + job).path("vertices")) {
            JsonNode metrics = each.path("metrics");
            vertices.add(new Vertex(
                    each.path("id").asText(),
                    each.path("name").asText(),
                    each.path("parallelism").asInt(),
                    metrics.path("read-records").asLong(),
                    metrics.path("write-records").asLong()));
        }
        return vertices;
    }

    /** How hard a part is pressed by the parts after it: {@code ok}, {@code low} or {@code high}; empty while it is worked out. */
    public Optional<String> findBackPressure(String job, String vertex) {
        JsonNode told = get("/jobs/" + job + "/vertices/" + vertex + "/backpressure");
        return Optional.of(told.path("backpressureLevel").asText()).filter(level -> !level.isEmpty());
    }

    /** The names of what a part of a job counts, as its operators give them. */
    public List<String> listMetrics(String job, String vertex) {
        List<String> names = new ArrayList<>();
        get("/jobs/" + job + "/vertices/" + vertex + "/subtasks/metrics")
                .forEach(each -> names.add(each.path("id").asText()));
        return names;
    }

    /** The sum of a metric over the parallel tasks of a part; empty before the first was told. */
    public Optional<Double> findSum(String job, String vertex, String metric) {
        JsonNode told = get("/jobs/" + job + "/vertices/" + vertex + "/subtasks/metrics?agg=sum&get="
                + URLEncoder.encode(metric, StandardCharsets.UTF_8));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(told.get(0).path("sum").asDouble());
    }

    /** What the operators of a part count themselves, in the groups that they add: names without operator and group, and sums. */
    public Map<String, Double> listOwn(String job, String vertex) {
        String own = listMetrics(job, vertex).stream()
                .filter(name -> name.contains(OWN))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        Map<String, Double> sums = new TreeMap<>();
        if (!own.isEmpty()) {
            get("/jobs/" + job + "/vertices/" + vertex + "/subtasks/metrics?agg=sum&get=" + own)
                    .forEach(each -> sums.put(
                            each.path("id").asText().replaceFirst(".*?" + Pattern.quote(OWN), ""),
                            each.path("sum").asDouble()));
        }
        return sums;
    }

    public Checkpoints getCheckpoints(String job) {
        JsonNode told = get("/jobs/" + job + "/checkpoints");
        JsonNode counts = told.path("counts");
        return new Checkpoints(
                counts.path("completed").asLong(),
                counts.path("failed").asLong(),
                counts.path("restored").asLong(),
                told.path("latest").path("completed").path("external_path").textValue());
    }

    /** Why a job failed the last time, with the trace of the engine. */
    public Optional<String> findFailure(String job) {
        JsonNode last = get("/jobs/" + job + "/exceptions")
                .path("exceptionHistory")
                .path("entries")
                .path(0);
        return Optional.ofNullable(last.path("stacktrace").textValue());
    }

    public void cancel(String job) {
        send(request("/jobs/" + job + "?mode=cancel").method("PATCH", HttpRequest.BodyPublishers.noBody()));
    }

    /** Stops a job with a savepoint and gives the place from which it can be resumed. */
    public String stop(String job, Path savepoints, Duration most) {
        String body = json.createObjectNode()
                .put("targetDirectory", savepoints.toUri().toString())
                .put("drain", false)
                .toString();
        String request = send(request("/jobs/" + job + "/stop")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .path("request-id")
                .asText();
        String status = "/jobs/" + job + "/savepoints/" + request;
        Patience.await(
                most,
                () -> get(status).path("status").path("id").asText().equals("COMPLETED"),
                () -> "a savepoint of job " + job);
        JsonNode operation = get(status).path("operation");
        @Nullable String location = operation.path("location").textValue();
        if (location == null) {
            throw new ClusterException("job " + job + " gave no savepoint: "
                    + LogTail.of(
                            operation.path("failure-cause").path("stack-trace").asText()));
        }
        return location;
    }

    /** Waits until a job is in a state; fails at once when it has ended in another. */
    public void await(String job, JobState wanted, Duration most) {
        Patience.await(most, () -> isIn(job, wanted), () -> "job " + job + " " + wanted + ", it is " + getState(job));
    }

    private boolean isIn(String job, JobState wanted) {
        JobState state = getState(job);
        if (state != wanted && state.isOver()) {
            throw new ClusterException("job " + job + " was expected to be " + wanted + " and is " + state
                    + findFailure(job).map(why -> ":\n" + why).orElse(""));
        }
        return state == wanted;
    }

    private JsonNode get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER);
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new ClusterException(
                        request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new ClusterException(request.uri() + " answered what is no JSON", e);
        } catch (IOException e) {
            throw new ClusterException("no JobManager answers at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while asking " + request.uri(), e);
        }
    }
}
