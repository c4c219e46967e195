package org.mcrledger.standalone.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of settings in the documentation, beside the settings that there are. */
class SettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "operating.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(mcr\\.[a-z.-]+)`([^|]*)\\|");
  private static final Pattern MORE = Pattern.compile("`\\.([a-z-]+)`");

  @Test
  void every_setting_of_ours_is_described_and_no_other() throws IOException {
    Set<String> ours =
        KnownSettings.onTheClassPath().names().stream()
            .filter(name -> name.startsWith("mcr."))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(described()).isEqualTo(ours).isNotEmpty();
  }

  /** A row names one setting, or the first of several and the last words of the others. */
  private static Set<String> described() throws IOException {
    Set<String> names = new TreeSet<>();
    for (MatchResult row : ROW.matcher(Files.readString(PAGE, UTF_8)).results().toList()) {
      String first = row.group(1);
      names.add(first);
      String parent = first.substring(0, first.lastIndexOf('.') + 1);
      MORE.matcher(row.group(2)).results().forEach(more -> names.add(parent + more.group(1)));
    }
    return names;
  }
}
