package org.mcrledger.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for people to read: what they point at is there, and they are found from the index. */
class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");

  /** The target of a link or an image, up to the part of the page that it names. */
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

  private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

  @Test
  void every_link_in_the_documentation_leads_to_a_file() throws IOException {
    List<Path> pages = pages();
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (Path page : pages) {
      for (Path target : targets(page)) {
        checked++;
        if (!Files.exists(target)) {
          broken.add(ROOT.relativize(page) + " -> " + ROOT.relativize(target));
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(checked).as("links found").isGreaterThan(pages.size());
  }

  @Test
  void every_page_is_in_its_index() throws IOException {
    for (Path folder : List.of(DOCS, DOCS.resolve("adr"))) {
      List<Path> listed = targets(folder.resolve("README.md"));

      assertThat(listed).as("index of %s", folder).containsAll(pagesIn(folder));
    }
  }

  @Test
  void no_page_knows_the_machine_it_was_written_on() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readString(page, UTF_8))
          .as(page.toString())
          .doesNotContain("/" + "work/", "/" + "root/");
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.add(ROOT.resolve(name));
    }
    try (Stream<Path> files = Files.walk(DOCS)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  private static List<Path> pagesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("README.md"))
          .toList();
    }
  }

  private static List<Path> targets(Path page) throws IOException {
    String text = CODE.matcher(Files.readString(page, UTF_8)).replaceAll("");
    return LINK.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(target -> !target.contains(":"))
        .map(target -> page.resolveSibling(target).normalize())
        .toList();
  }
}
