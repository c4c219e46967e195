package org.mcrledger.kit.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.mcrledger.kit.access.Denied;
import org.mcrledger.kit.json.StrictJson;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Which problem an exception means to the asker; an unforeseen one is {@code unexpected}. */
final class ProblemOf {
  private ProblemOf() {}

  static Problem exception(Throwable e) {
    return switch (e) {
      case Refused refused -> refused.problem();
      case Denied denied -> denied(denied);
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MissingServletRequestParameterException missing ->
          Problem.of("parameter-missing", 400).at(missing.getParameterName());
      case MissingServletRequestPartException missing ->
          Problem.of("parameter-missing", 400).at(missing.getRequestPartName());
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case MaxUploadSizeExceededException _ -> Problem.of("upload-too-large", 413);
      case NoResourceFoundException _ -> Problem.of("address-unknown", 404);
      case HttpRequestMethodNotSupportedException method -> method(method);
      case HttpMediaTypeNotSupportedException _ -> Problem.of("media-type-unsupported", 415);
      case HttpMediaTypeNotAcceptableException _ -> Problem.of("media-type-not-offered", 406);
      case DataAccessResourceFailureException _ -> Problem.of("not-ready", 503);
      case RequestRejectedException _, InvalidParameterException _ ->
          Problem.of("request-not-understood", 400);
      case ErrorResponse response -> status(response.getStatusCode().value());
      default -> Problem.of("unexpected", 500);
    };
  }

  /** What a bare status means, where nothing more is known. */
  static Problem status(int status) {
    return switch (status) {
      case 400 -> Problem.of("request-not-understood", 400);
      case 401 -> Problem.of("login-needed", 401);
      case 403 -> Problem.of("not-allowed", 403);
      case 404 -> Problem.of("address-unknown", 404);
      case 405 -> Problem.of("method-unsupported", 405).with("allowed", "-");
      case 406 -> Problem.of("media-type-not-offered", 406);
      case 413 -> Problem.of("upload-too-large", 413);
      case 415 -> Problem.of("media-type-unsupported", 415);
      case 429 -> Problem.of("too-many-requests", 429);
      case 503 -> Problem.of("not-ready", 503);
      default -> Problem.of(status < 500 ? "request-not-understood" : "unexpected", status);
    };
  }

  private static Problem denied(Denied denied) {
    int status = denied.rule().equals("login-needed") ? 401 : 403;
    return Problem.of(denied.rule(), status).with("right", denied.right().key());
  }

  private static Problem unreadable(HttpMessageNotReadableException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return refused.problem();
      }
      if (cause instanceof JacksonException jackson) {
        return StrictJson.unreadable(jackson);
      }
    }
    return Problem.of("body-missing", 400);
  }

  private static Problem mismatch(MethodArgumentTypeMismatchException e) {
    Class<?> type = e.getRequiredType();
    Problem problem =
        type != null && type.isEnum()
            ? Problem.of("expects-one-of", 400).with("allowed", keys(type))
            : Problem.of(
                Optional.ofNullable(type)
                    .flatMap(StrictJson::ruleAgainst)
                    .orElse("parameter-not-understood"),
                400);
    return problem.at(e.getName()).with("value", String.valueOf(e.getValue()));
  }

  private static String keys(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static Problem method(HttpRequestMethodNotSupportedException e) {
    Set<HttpMethod> supported = e.getSupportedHttpMethods();
    String allowed =
        supported == null
            ? "-"
            : supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    return Problem.of("method-unsupported", 405).with("allowed", allowed);
  }
}
