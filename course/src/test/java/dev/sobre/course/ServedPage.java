package dev.sobre.course;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A learner's browser that knows nothing yet, and a server of its own, for each test. */
abstract class ServedPage {

  LocalServer server;
  BrowserContext context;
  Page page;

  /** What there is to look at. */
  abstract LocalServer served() throws IOException;

  @BeforeEach
  void open() throws IOException {
    server = served();
    context = TestBrowser.get().newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }
}
