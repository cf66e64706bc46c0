package dev.pressline.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML Checker over all pages of a site. */
public final class HtmlChecker {
  /** Under this name the checker knows HTML as the living standard has it. */
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  /** The checker's rules are nested deeper than the stack of most threads. */
  private static final int STACK_BYTES = 64 * 1024 * 1024;

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
  private final Hearing hearing = new Hearing();

  private HtmlChecker() {
    try {
      validator.setUpMainSchema(HTML, hearing);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the checker cannot read its own rules", e);
    }
  }

  /** The HTML files below the folder, sorted. */
  public static List<Path> pages(Path site) {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The errors in the pages below the folder; warnings are left out.
   *
   * @throws UncheckedIOException when a page cannot be read
   */
  public static List<Finding> errors(Path site) {
    FutureTask<List<Finding>> task = new FutureTask<>(() -> new HtmlChecker().errorsOf(site));
    new Thread(null, task, "html-checker", STACK_BYTES).start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pages were checked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the checker failed", e.getCause());
    }
  }

  private List<Finding> errorsOf(Path site) {
    List<Finding> errors = new ArrayList<>();
    for (Path page : pages(site)) {
      hearing.page = site.relativize(page).toString();
      check(page);
      errors.addAll(hearing.errors);
      hearing.errors.clear();
    }
    return errors;
  }

  private void check(Path page) {
    try (InputStream bytes = Files.newInputStream(page)) {
      InputSource source = new InputSource(bytes);
      source.setEncoding("UTF-8");
      source.setSystemId(page.toUri().toString());
      validator.setUpValidatorAndParsers(hearing, true, false);
      validator.checkHtmlInputSource(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException("the checker failed on " + page, e);
    }
  }

  /** Takes down what the checker says of the page at hand. */
  private static final class Hearing implements ErrorHandler {
    private final List<Finding> errors = new ArrayList<>();
    private String page = "";

    @Override
    public void warning(SAXParseException e) {
      // What browsers and readers are not harmed by.
    }

    @Override
    public void error(SAXParseException e) {
      errors.add(
          new Finding(
              page, e.getLineNumber() + ":" + e.getColumnNumber(), String.valueOf(e.getMessage())));
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
