package org.mcrledger.command.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.json.Bodies;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.ProblemAnswer;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.reading.ETags;
import org.mcrledger.kit.web.Assertions;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** The table of routes over HTTP, under {@code /api/v1}. */
public final class CommandEdge extends AbstractHandlerMapping {
  private static final String BASE = "/api/v1";
  private static final int KEY_LENGTH_MAX = 200;

  private final CommandDesk desk;
  private final Bodies bodies;

  public CommandEdge(CommandDesk desk, Bodies bodies) {
    this.desk = desk;
    this.bodies = bodies;
    // Before the annotated controllers: they would refuse a POST where they only know a GET.
    setOrder(-10);
  }

  @Override
  protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
    String path = path(request);
    return path != null && desk.serves(request.getMethod(), path)
        ? (HttpRequestHandler) this::answer
        : null;
  }

  private static @Nullable String path(HttpServletRequest request) {
    String whole = request.getRequestURI().substring(request.getContextPath().length());
    return whole.startsWith(BASE + "/") ? whole.substring(BASE.length()) : null;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      write(desk.send(read(request)), response);
    } catch (Refused e) {
      ProblemAnswer.write(e.problem(), request, response);
    }
  }

  private CommandRequest read(HttpServletRequest request) throws IOException {
    return new CommandRequest(
        request.getMethod(),
        String.valueOf(path(request)),
        text(bodies.bytes(request)),
        CurrentActor.get(),
        Assertions.isBehind(request) ? Provenance.Channel.PAGE : Provenance.Channel.REST,
        key(request),
        ETags.expected(request),
        RequestLanguage.of(request));
  }

  /** Bytes that are no UTF-8 are refused here: replaced silently, they would be stored for ever. */
  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException _) {
      throw Problem.of("text-not-printable", 400).asException();
    }
  }

  private static Optional<String> key(HttpServletRequest request) {
    Optional<String> key =
        Optional.ofNullable(request.getHeader("Idempotency-Key")).filter(k -> !k.isBlank());
    if (key.filter(k -> k.length() > KEY_LENGTH_MAX).isPresent()) {
      throw Problem.of("idempotency-key-too-long", 400)
          .at("Idempotency-Key")
          .with("max", KEY_LENGTH_MAX)
          .asException();
    }
    return key;
  }

  private static void write(CommandAnswer answer, HttpServletResponse response) throws IOException {
    byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
