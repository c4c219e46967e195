package org.mcrledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService.Answer;

/** The same command twice, and many commands at once. */
class SentAgainIT {
  private static final RunningService SERVICE = RunningService.shared();

  @BeforeAll
  static void some_past() {
    SERVICE.done("office", "/customers", "{\"name\": \"Busy\"}");
  }

  private static Answer contact(String key, String name) {
    return SERVICE.post(
        "office",
        "/contacts",
        "{\"customer\": \"busy\", \"name\": \"%s\", \"department\": \"IT\", \"seniority\": 2}"
            .formatted(name),
        "Idempotency-Key",
        key);
  }

  @Test
  void the_same_command_under_the_same_key_is_stored_once_and_answered_alike() {
    Answer first = contact("k-1", "Ann");
    long head = SERVICE.head();
    Answer second = contact("k-1", "Ann");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(SERVICE.head()).isEqualTo(head);
  }

  @Test
  void another_command_under_the_same_key_is_refused() {
    contact("k-2", "Ann");
    long head = SERVICE.head();
    Answer other = contact("k-2", "Bob");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.rule()).isEqualTo("idempotency-key-reused");
    assertThat(SERVICE.head()).isEqualTo(head);
  }

  @Test
  void one_key_sent_by_many_at_once_is_stored_once() throws Exception {
    long head = SERVICE.head();
    List<Answer> answers = atOnce(16, _ -> contact("k-3", "Ann"));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
    assertThat(SERVICE.head()).isEqualTo(head + 1);
  }

  @Test
  void sixteen_at_once_on_one_stream_all_get_in() throws Exception {
    long before = SERVICE.head();
    List<Answer> answers =
        atOnce(
            16,
            i ->
                SERVICE.post(
                    "office", "/customers/busy/profile", "{\"name\": \"B%d\"}".formatted(i)));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(SERVICE.head()).isEqualTo(before + 16);
    assertThat(answers.stream().map(answer -> answer.header("ETag")).distinct()).hasSize(16);
  }

  interface Sending {
    Answer send(int number);
  }

  static List<Answer> atOnce(int threads, Sending sending) throws Exception {
    List<Future<Answer>> waiting = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        int number = i;
        waiting.add(pool.submit(() -> sending.send(number)));
      }
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : waiting) {
      answers.add(answer.get());
    }
    return answers;
  }
}
