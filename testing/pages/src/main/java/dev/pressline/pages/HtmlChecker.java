package dev.pressline.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.validation.SimpleDocumentValidator.SchemaReadException;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML Checker over all pages of a site. Belongs to one thread. */
public final class HtmlChecker {
  /** Under this name the checker knows HTML as the living standard has it. */
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
  private final Hearing hearing = new Hearing();

  /** A checker with its rules read. */
  public HtmlChecker() {
    Logger.getRootLogger().setLevel(Level.OFF);
    try {
      validator.setUpMainSchema(HTML, hearing);
    } catch (SAXException e) {
      throw new IllegalStateException("the checker cannot read its own rules", e);
    } catch (Exception e) {
      throw schemaFailure(e);
    }
  }

  private static IllegalStateException schemaFailure(Exception e) {
    String what = e instanceof SchemaReadException ? "its own rules" : "what its rules need";
    return new IllegalStateException("the checker cannot read " + what, e);
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
  public List<Finding> errors(Path site) {
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
      errors.add(new Finding(page, e.getLineNumber() + ":" + e.getColumnNumber(), e.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
